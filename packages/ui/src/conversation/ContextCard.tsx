import type { Tier } from '@baton/handoff';
import { Avatar } from '../feedback/Avatar.tsx';
import { Badge } from '../feedback/Badge.tsx';
import type { Tone } from '../feedback/tone.ts';
import tones from '../feedback/tone.module.css';
import { Icon } from '../icon/Icon.tsx';
import { accountTierWords, cardStrings, tierWords } from '../strings.ts';
import { cx } from '../styles/cx.ts';
import { CardBottom } from './CardBottom.tsx';
import { CardMiddle } from './CardMiddle.tsx';
import type { ContextCardProps } from './context-card-props.ts';
import styles from './ContextCard.module.css';
import { Sentiment } from './Sentiment.tsx';

/** X7: what an agent needs, in the order of need. The top alone is enough to open the talk. */
export function ContextCard(props: ContextCardProps) {
  const { layers = 'full', className } = props;
  return (
    <article className={cx(styles.card, className)} aria-label={cardStrings.card}>
      <Top {...props} />
      <CardMiddle {...props} />
      {layers === 'full' && <CardBottom {...props} />}
    </article>
  );
}

const stakes: Record<Tier, Tone> = {
  critical: 'red',
  high: 'orange',
  standard: 'neutral',
  low: 'neutral',
};

function Top({ context, aside }: ContextCardProps) {
  const { top, middle, trigger, place, urgent } = context;
  const { profile, verified } = middle.profile;
  return (
    <header className={cx(tones.tone, styles.top)} data-tone={top.sentiment.colour}>
      <div className={styles.who}>
        <Avatar name={top.name ?? '?'} size={40} />
        <div className={styles.naming}>
          <h2 className={styles.name} dir="auto">
            {top.name ?? cardStrings.unknownName}
          </h2>
          <Sentiment {...top.sentiment} />
        </div>
        <div className={styles.aside}>{aside}</div>
      </div>
      <p className={styles.summary} dir="auto">
        {top.summary}
      </p>
      <p className={styles.badges}>
        {place && <Badge tone={stakes[place.tier]}>{tierWords[place.tier]}</Badge>}
        {urgent && (
          <Badge tone="red" icon="siren">
            {cardStrings.urgent}
          </Badge>
        )}
        {profile.tier && profile.tier !== 'standard' && (
          <Badge tone="person" icon="star">
            {accountTierWords[profile.tier]}
          </Badge>
        )}
        <Badge icon={verified ? 'shield-check' : 'shield-alert'}>
          {verified ? cardStrings.verified : cardStrings.unverified}
        </Badge>
        {trigger && (
          <span className={styles.because}>
            <Icon name="phone-forwarded" size={13} />
            {trigger.because}
          </span>
        )}
      </p>
    </header>
  );
}
