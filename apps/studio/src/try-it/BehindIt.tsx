import { sentimentColour } from '@baton/handoff';
import { Sentiment } from '@baton/ui';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { strings } from '../strings.ts';
import { durationWords } from './duration-words.ts';
import type { TryIt } from './try-it-types.ts';
import styles from './TryIt.module.css';

const words = strings.tryIt.facts;

/** What the conversation knows of itself: the mood with its evidence, where it stands, and its values. */
export function BehindIt({ model }: { model: TryIt }) {
  const view = useStore(model.store, (state) => state.view);
  if (!view) return null;
  const { feeling, heard, place, confidence, trigger, values } = view;
  return (
    <div className={styles.behind}>
      <section>
        <h3>{words.feeling}</h3>
        <p className={styles.feeling}>
          <Sentiment state={feeling.state} trajectory={feeling.trajectory} colour={sentimentColour(feeling.state)} />
          <span className={styles.quiet}>{words.score(oneDecimal(feeling.score))}</span>
        </p>
        {feeling.signs.length === 0 ? (
          <p className={styles.quiet}>{words.noSigns}</p>
        ) : (
          <ul className={styles.signs}>
            {feeling.signs.map(({ because, quote, weight }, index) => (
              // The same sign may come twice; the order is the talk's own.
              <li key={index}>
                {words.sign(because, oneDecimal(weight))}
                {quote !== '' && <q>{quote}</q>}
              </li>
            ))}
          </ul>
        )}
      </section>
      {heard.length > 0 && (
        <section>
          <h3>{words.heard}</h3>
          <ul className={styles.signs}>
            {heard.map(({ claim, quote }) => (
              <li key={claim}>
                {claim} <q dir="auto">{quote}</q>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h3>{words.standing}</h3>
        <dl className={styles.facts}>
          <Fact name={words.word}>{strings.tryIt.floorHint[view.floor]}</Fact>
          {place && (
            <>
              <Fact name={words.team}>{place.team}</Fact>
              <Fact name={words.tier}>{words.tiers[place.tier]}</Fact>
              {place.position !== null && <Fact name={words.place}>{place.position}</Fact>}
              <Fact name={words.wait}>
                {place.waitSeconds === null ? words.noWait : durationWords(place.waitSeconds)}
              </Fact>
            </>
          )}
          {confidence !== null && <Fact name={words.sure}>{words.percent(confidence)}</Fact>}
          {trigger && (
            <Fact name={words.trigger}>
              {trigger.because}
              {trigger.quotes.map((quote) => (
                <q key={quote}>{quote}</q>
              ))}
            </Fact>
          )}
        </dl>
      </section>
      <section>
        <h3>{words.values}</h3>
        {values.length === 0 ? (
          <p className={styles.quiet}>{words.noValues}</p>
        ) : (
          <dl className={styles.facts}>
            {values.map(({ name, label, value }) => (
              <Fact key={name} name={label}>
                {value}
              </Fact>
            ))}
          </dl>
        )}
      </section>
    </div>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function oneDecimal(value: number): string {
  return String(Math.round(value * 10) / 10);
}
