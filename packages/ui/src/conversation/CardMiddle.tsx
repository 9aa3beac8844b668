import { attemptText, wordsOfId, type ContextPackage } from '@baton/handoff';
import { useRef } from 'react';
import type { ReactNode } from 'react';
import { Badge } from '../feedback/Badge.tsx';
import { Icon } from '../icon/Icon.tsx';
import { accountTierWords, cardStrings, outcomeWords, sourceWords } from '../strings.ts';
import styles from './ContextCard.module.css';
import type { ContextCardProps } from './context-card-props.ts';
import { writeDate, writeLanguage, writeMoney, writeMonth, writeTime, startUpper } from './format.ts';
import { Quote } from './Quote.tsx';

/** X7, ten seconds: first what is new (X11), then what was tried and bought, which decides, then who it is, which is looked up. */
export function CardMiddle({ context, writing, onUse, onQuote }: ContextCardProps) {
  const told = useRef(false);
  function touch() {
    if (told.current) return;
    told.current = true;
    onUse?.('middle');
  }
  const { orders, botActions, additions } = context.middle;
  const fresh = additions.filter((addition) => addition.isNew);
  return (
    <section
      className={styles.middle}
      aria-label={cardStrings.showMiddle}
      onPointerDown={touch}
      onFocus={touch}
      onCopy={touch}
    >
      {fresh.length > 0 && (
        <div className={styles.fresh} role="status">
          <h3 className={styles.heading}>
            {cardStrings.addedWhileWaiting}
            <Badge tone="person" dot>
              {cardStrings.new}
            </Badge>
          </h3>
          <ul className={styles.list}>
            {fresh.map((addition) => (
              <li key={addition.messageId} className={styles.quoted}>
                <span>
                  <span dir="auto">“{addition.text}”</span>
                  <Quote text={addition.text} onQuote={onQuote} />
                </span>
                <span className={styles.quiet}>{writeTime(addition.at, writing)}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className={styles.columns}>
        <div className={styles.stack}>
          <Block title={cardStrings.tried}>
            {botActions.length === 0 ? (
              <p className={styles.quiet}>{cardStrings.nothingTried}</p>
            ) : (
              <ul className={styles.list}>
                {botActions.map((action) => (
                  <li key={`${action.at}-${action.what}`} className={styles.attempt}>
                    <Icon
                      name={outcomes[action.outcome].icon}
                      size={14}
                      className={styles[outcomes[action.outcome].tone] ?? ''}
                    />
                    <span>
                      <span dir="auto">{startUpper(attemptText(action.what))}</span>
                      <span className={styles.quiet}>
                        {outcomeWords[action.outcome]}
                        {action.confidence !== null && `, ${cardStrings.sure(action.confidence)}`}
                      </span>
                    </span>
                  </li>
                ))}
              </ul>
            )}
          </Block>
          <Block title={cardStrings.orders}>
            {orders.length === 0 ? (
              <p className={styles.quiet}>{cardStrings.noOrders}</p>
            ) : (
              <ul className={styles.list}>
                {orders.map((order) => (
                  <li key={order.id} className={styles.order}>
                    <span>
                      <strong>{order.id}</strong> {order.items.join(', ')}
                      <Quote text={order.id} onQuote={onQuote} />
                      <span className={styles.quiet}>
                        {writeMoney(order.amount, order.currency, writing)}, {writeDate(order.placedAt, writing)}
                      </span>
                    </span>
                    <Badge>{order.status}</Badge>
                  </li>
                ))}
              </ul>
            )}
          </Block>
        </div>
        <Block title={cardStrings.customer}>
          <Facts context={context} writing={writing} onQuote={onQuote} />
        </Block>
      </div>
    </section>
  );
}

const outcomes = {
  offered: { icon: 'circle-dot', tone: 'quiet' },
  accepted: { icon: 'circle-check', tone: 'good' },
  declined: { icon: 'circle-x', tone: 'bad' },
  'did-not-apply': { icon: 'circle-x', tone: 'bad' },
  failed: { icon: 'circle-alert', tone: 'bad' },
  done: { icon: 'circle-check', tone: 'good' },
  answered: { icon: 'circle-check', tone: 'good' },
  unsure: { icon: 'circle-help', tone: 'unsure' },
  'not-said': { icon: 'circle-help', tone: 'unsure' },
} as const satisfies Record<
  ContextPackage['middle']['botActions'][number]['outcome'],
  { icon: string; tone: 'quiet' | 'good' | 'bad' | 'unsure' }
>;

function Block({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={styles.block}>
      <h3 className={styles.heading}>{title}</h3>
      {children}
    </div>
  );
}

function Facts({
  context,
  writing,
  onQuote,
}: Pick<ContextCardProps, 'context' | 'writing'> & { onQuote: ContextCardProps['onQuote'] | undefined }) {
  const { profile, sources } = context.middle.profile;
  const facts: [string, string | undefined, keyof typeof profile][] = [
    [cardStrings.email, profile.email, 'email'],
    [cardStrings.phone, profile.phone, 'phone'],
    [cardStrings.account, profile.accountId, 'accountId'],
    [cardStrings.accountTier, profile.tier && accountTierWords[profile.tier], 'tier'],
    [
      cardStrings.since,
      profile.customerSince === undefined ? undefined : writeMonth(profile.customerSince, writing),
      'customerSince',
    ],
    [
      cardStrings.value,
      profile.lifetimeValue === undefined
        ? undefined
        : writeMoney(profile.lifetimeValue, profile.currency ?? 'EUR', writing),
      'lifetimeValue',
    ],
    [cardStrings.loyalty, profile.loyaltyTier && startUpper(wordsOfId(profile.loyaltyTier)), 'loyaltyTier'],
    [
      cardStrings.language,
      context.language === null ? undefined : writeLanguage(context.language, writing),
      'language',
    ],
  ];
  return (
    <>
      <dl className={styles.facts}>
        {facts.map(
          ([label, value, field]) =>
            value !== undefined && (
              <div key={label} className={styles.fact}>
                <dt>{label}</dt>
                <dd title={sources[field] && sourceWords[sources[field]]}>
                  <span dir="auto">{value}</span>
                  <Quote text={value} onQuote={onQuote} />
                </dd>
              </div>
            ),
        )}
      </dl>
      {profile.earlier && profile.earlier.length > 0 && (
        <>
          <h4 className={styles.subheading}>{cardStrings.earlier}</h4>
          <ul className={styles.list}>
            {profile.earlier.map((contact) => (
              <li key={contact.at}>
                {startUpper(wordsOfId(contact.topic))}
                <span className={styles.quiet}>
                  {wordsOfId(contact.outcome)}, {writeDate(contact.at, writing)}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
