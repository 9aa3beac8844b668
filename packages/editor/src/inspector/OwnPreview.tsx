import { channels, fillText, inLanguage, textsOf, type OwnMessage } from '@baton/flow';
import { cx } from '@baton/ui';
import { useEditor } from '../context.ts';
import { variablesOf } from '../model/variables.ts';
import { strings } from '../strings.ts';
import styles from './MessageField.module.css';

const words = strings.message;

/** A flow's own words as a customer reads them, with each value as a chip, and how much of each channel's room they take. */
export function OwnPreview({ message }: { message: OwnMessage }) {
  const settings = useEditor((state) => state.document.flow.settings);
  const text = inLanguage(message.text, settings.language, settings.language) ?? '';
  if (text.trim() === '') return null;
  const examples = new Map(variablesOf(settings).map(({ name, example }) => [name, example]));
  const said = (template: string) => fillText(template, (name) => examples.get(name) ?? name);
  const longest = Math.max(
    ...textsOf({ text: message.text }).flatMap((one) => Object.values(one.text).map((each) => said(each).length)),
  );
  return (
    <figure className={styles.preview}>
      <figcaption className={styles.caption}>{words.ownPreview}</figcaption>
      <p className={styles.bubble}>
        {pieces(text).map((piece, i) =>
          piece.startsWith('{{') ? (
            <mark key={i} className={styles.chip} title={piece}>
              {said(piece)}
            </mark>
          ) : (
            piece
          ),
        )}
      </p>
      {message.choices && message.choices.length > 0 && (
        <ul className={styles.choices}>
          {message.choices.map((choice) => (
            <li key={choice.id}>{said(inLanguage(choice.label, settings.language, settings.language) ?? '')}</li>
          ))}
        </ul>
      )}
      <ul className={styles.lengths}>
        {settings.channels.map((name) => {
          const { label, textCharacters } = channels[name];
          const over = longest > textCharacters;
          return (
            <li key={name} className={cx(styles.length, over && styles.over)}>
              {words.length(label, longest, textCharacters)}
            </li>
          );
        })}
      </ul>
    </figure>
  );
}

/** The text cut at its places, with them. */
function pieces(text: string): string[] {
  return text.split(/(\{\{[\w.-]+(?:\|[^{}]*)?\}\})/).filter((piece) => piece !== '');
}
