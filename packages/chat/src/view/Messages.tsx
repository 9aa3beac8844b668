/** @jsxImportSource preact */
import type { ChatChoice } from '../contract.ts';
import { clockTime, dayName, sameDay } from '../model/format.ts';
import { quickReplies } from '../model/talk.ts';
import type { Line, Outgoing, Talk } from '../model/talk.ts';
import type { ChatStrings } from '../strings.ts';
import { Face } from './Face.tsx';
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
  onChoose: (choice: ChatChoice) => void;
  onTryAgain: () => void;
  onDiscard: (clientId: string) => void;
}

/** Messages of one speaker within this many milliseconds stand together under one name. */
const together = 120_000;

export function Messages(props: MessagesProps) {
  const { talk, strings, language, zone, botName, now } = props;
  const replies = quickReplies(talk);
  return (
    <>
      {talk.lines.map((line, index) => {
        const before = talk.lines[index - 1];
        const after = talk.lines[index + 1];
        return (
          <div key={line.id} class="turn">
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
                name={nameOf(line, strings, botName)}
                first={!belongsTo(before, line)}
                last={!after || !belongsTo(line, after)}
                strings={strings}
                language={language}
                zone={zone}
              >
                <Choices
                  choices={line.message.choices ?? []}
                  open={replies.openOn === line.id}
                  used={replies.used.get(line.id) ?? null}
                  strings={strings}
                  onChoose={props.onChoose}
                />
              </Bubble>
            )}
          </div>
        );
      })}
      {talk.outgoing.map((out) => (
        <OutgoingBubble key={out.send.clientId} out={out} {...props} />
      ))}
      {talk.typing && (
        <div class="row typing" data-from={talk.typing}>
          <Face from={talk.typing} name={talk.typing === 'agent' ? (talk.agent?.name ?? strings.person) : botName} />
          <span class="typing-dots" aria-hidden="true">
            <i />
            <i />
            <i />
          </span>
          <span class="typing-words">
            {strings.typing(talk.typing === 'agent' ? (talk.agent?.name ?? strings.person) : botName)}
          </span>
        </div>
      )}
    </>
  );
}

interface BubbleProps {
  line: Line;
  name: string;
  first: boolean;
  last: boolean;
  strings: ChatStrings;
  language: string;
  zone: string | undefined;
  children: preact.ComponentChildren;
}

function Bubble({ line, name, first, last, strings, language, zone, children }: BubbleProps) {
  const own = line.from === 'customer';
  const kind =
    line.from === 'agent' ? (line.team ?? strings.person) : line.from === 'customer' ? null : strings.automatic;
  return (
    <div class="row" data-from={line.from} data-first={first || undefined}>
      {!own && (first ? <Face from={line.from} name={name} /> : <span class="face-gap" />)}
      <div class="column">
        {first && (
          <p class={own ? 'heard' : 'by'}>
            <span dir="auto">{name}</span>
            {kind && <span class="by-kind">{kind}</span>}
          </p>
        )}
        <Said message={line.message} />
        {children}
        {last && <time class="time">{clockTime(line.at, language, zone)}</time>}
      </div>
    </div>
  );
}

function OutgoingBubble(props: MessagesProps & { out: Outgoing }) {
  const { out, strings, language, zone, onTryAgain, onDiscard } = props;
  return (
    <div class="row" data-from="customer" data-first data-state={out.state}>
      <div class="column">
        <p class="heard">{strings.you}</p>
        <Said message={{ text: out.text }} />
        {out.state === 'failed' ? (
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
        ) : (
          <span class="time">{out.state === 'sending' ? strings.sending : clockTime(out.at, language, zone)}</span>
        )}
      </div>
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
