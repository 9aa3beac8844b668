/** @jsxImportSource preact */
import type { ChatChoice, ChatFiles } from '../contract.ts';
import { clockTime, dayName, sameDay } from '../model/format.ts';
import { quickReplies } from '../model/talk.ts';
import type { Line, Outgoing, Talk } from '../model/talk.ts';
import type { ChatStrings } from '../strings.ts';
import { Dots } from './Dots.tsx';
import { Face } from './Face.tsx';
import { FileList } from './FileList.tsx';
import { Glyph } from './Glyph.tsx';
import { Said } from './Said.tsx';

export interface MessagesProps {
  talk: Talk;
  strings: ChatStrings;
  language: string;
  /** IANA zone of the times; undefined is the device's. */
  zone: string | undefined;
  botName: string;
  now: number;
  /** Null where there are no files. */
  files: ChatFiles | null;
  /** Nothing can be said yet. */
  held: boolean;
  onChoose: (choice: ChatChoice) => void;
  onTryAgain: () => void;
  onDiscard: (clientId: string) => void;
}

/** Messages of one speaker within this many milliseconds stand together under one name. */
const together = 120_000;

export function Messages(props: MessagesProps) {
  const { talk, strings, language, zone, botName, now } = props;
  const replies = quickReplies(talk);
  const turns: Turn[] = [
    ...talk.lines.map((line) => ({ line, out: null })),
    ...talk.outgoing.map((out) => ({ line: lineOf(out), out })),
  ];
  return (
    <>
      {turns.map(({ line, out }, index) => {
        const before = turns[index - 1]?.line;
        const after = turns[index + 1]?.line;
        return (
          // One key from sending to the stream's copy: it is drawn, and read out, once.
          <div key={line.clientId ?? line.id}>
            {(!before || !sameDay(before.at, line.at, zone)) && (!sameDay(line.at, now, zone) || before) && (
              <p class="day">{sameDay(line.at, now, zone) ? strings.today : dayName(line.at, now, language, zone)}</p>
            )}
            {index > 0 && talk.unreadFrom === line.id && <p class="unread">{strings.newMessages}</p>}
            {line.from === 'notice' ? (
              <p class="notice" dir="auto">
                {line.message.text}
              </p>
            ) : (
              <Bubble
                line={line}
                state={out?.state}
                name={nameOf(line, strings, botName)}
                first={!belongsTo(before, line)}
                strings={strings}
                files={props.files}
              >
                <Choices
                  choices={line.message.choices ?? []}
                  open={!props.held && replies.openOn === line.id}
                  used={replies.used.get(line.id) ?? null}
                  strings={strings}
                  onChoose={props.onChoose}
                />
                {out?.state === 'failed' ? (
                  <Failed out={out} strings={strings} onTryAgain={props.onTryAgain} onDiscard={props.onDiscard} />
                ) : out?.state === 'sending' ? (
                  <span class="time">{strings.sending}</span>
                ) : (
                  (!after || !belongsTo(line, after)) && <time class="time">{clockTime(line.at, language, zone)}</time>
                )}
              </Bubble>
            )}
          </div>
        );
      })}
    </>
  );
}

interface Turn {
  line: Line;
  /** While the stream has not brought it back. */
  out: Outgoing | null;
}

function lineOf({ send, text, files, at }: Outgoing): Line {
  const { clientId } = send;
  return {
    id: clientId,
    seq: 0,
    at,
    from: 'customer',
    name: null,
    team: null,
    message: { text, ...(files && { files }) },
    clientId,
  };
}

interface BubbleProps {
  line: Line;
  state: Outgoing['state'] | undefined;
  name: string;
  first: boolean;
  strings: ChatStrings;
  files: ChatFiles | null;
  children: preact.ComponentChildren;
}

function Bubble({ line, state, name, first, strings, files, children }: BubbleProps) {
  const own = line.from === 'customer';
  const kind = line.from === 'agent' ? (line.team ?? strings.person) : own ? null : strings.automatic;
  return (
    <div class="row" data-from={line.from} data-first={first || undefined} data-state={state}>
      {!own && (first ? <Face from={line.from} name={name} /> : <span class="face-gap" />)}
      <div class="column">
        {first && (
          <p class={own ? 'heard' : 'by'}>
            <span dir="auto">{name}</span>
            {kind && <span class="by-kind">{kind}</span>}
          </p>
        )}
        <Said message={line.message} />
        {line.message.files && files && <FileList files={line.message.files} strings={strings} from={files} />}
        {children}
      </div>
    </div>
  );
}

interface FailedProps extends Pick<MessagesProps, 'strings' | 'onTryAgain' | 'onDiscard'> {
  out: Outgoing;
}

function Failed({ out, strings, onTryAgain, onDiscard }: FailedProps) {
  return (
    <p class="failed" role="alert">
      <Glyph name="alert" size={14} />
      {out.refusal ?? strings.notSent}
      {out.refusal === null && (
        <button type="button" class="text-button" onClick={onTryAgain}>
          {strings.tryAgain}
        </button>
      )}
      <button type="button" class="text-button" onClick={() => onDiscard(out.send.clientId)}>
        {strings.remove}
      </button>
    </p>
  );
}

export interface TypingProps {
  from: 'bot' | 'agent';
  talk: Talk;
  strings: ChatStrings;
  botName: string;
}

export function Typing({ from, talk, strings, botName }: TypingProps) {
  const name = from === 'agent' ? (talk.agent?.name ?? strings.person) : botName;
  return (
    <div class="row typing" data-from={from}>
      <Face from={from} name={name} />
      <Dots />
      <span>{strings.typing(name)}</span>
    </div>
  );
}

interface ChoicesProps {
  choices: ChatChoice[];
  open: boolean;
  used: string | null;
  strings: ChatStrings;
  onChoose: (choice: ChatChoice) => void;
}

function Choices({ choices, open, used, strings, onChoose }: ChoicesProps) {
  if (choices.length === 0) return null;
  return (
    <div class="choices" role="group" aria-label={strings.quickReplies}>
      {choices.map((choice) => (
        <button
          key={choice.id}
          type="button"
          class="choice"
          dir="auto"
          disabled={!open}
          data-used={used === choice.id || undefined}
          aria-label={used === choice.id ? `${choice.label}, ${strings.chosen}` : undefined}
          onClick={() => onChoose(choice)}
        >
          {used === choice.id && <Glyph name="check" size={14} />}
          {choice.label}
        </button>
      ))}
    </div>
  );
}

function belongsTo(before: Line | undefined, line: Line): boolean {
  return (
    before !== undefined &&
    before.from === line.from &&
    before.name === line.name &&
    line.at - before.at < together &&
    sameDay(before.at, line.at)
  );
}

function nameOf(line: Line, strings: ChatStrings, botName: string): string {
  if (line.from === 'customer') return strings.you;
  return line.name ?? (line.from === 'agent' ? strings.person : botName);
}
