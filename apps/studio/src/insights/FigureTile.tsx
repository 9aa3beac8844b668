import { Sparkline } from '@baton/ui';
import type { ShownFigure } from '@baton/wire';
import { StudioLink } from '../frame/StudioLink.tsx';
import { insightStrings as strings } from './strings.ts';
import styles from './insights.module.css';
import own from './tile.module.css';
import { changeWords, figureName, isForBetter, targetWords, valueWords } from './words.ts';

export interface FigureTileProps {
  figure: ShownFigure;
  asked: string;
}

/** One figure: its value, what it was counted from, where it should be, and how it went. */
export function FigureTile({ figure, asked }: FigureTileProps) {
  const { id, unit, value, count, interval, standing, also, weeks, maturing } = figure;
  const name = figureName(figure);
  const target = targetWords(figure);
  const change = changeWords(figure);
  const better = isForBetter(figure);
  return (
    <li className={own.tileItem}>
      <StudioLink
        to={{ page: 'insights', view: 'figure', id, asked }}
        className={own.tile}
        data-standing={standing}
        aria-label={strings.tile.open(name)}
      >
        <span className={own.tileName}>
          {name}
          <span className={styles.standing} data-standing={standing}>
            {strings.standings[standing]}
          </span>
        </span>
        <span className={own.tileRow}>
          <span className={own.tileValue} data-few={standing === 'too-few' || undefined}>
            {value === null ? '–' : valueWords(unit, value)}
          </span>
          <Sparkline label={strings.tile.weeks(name)} values={weeks} />
        </span>
        <span className={own.tileNote}>
          {standing === 'too-few'
            ? strings.tile.tooFew(count)
            : interval
              ? strings.tile.interval(valueWords(unit, interval.low), valueWords(unit, interval.high), count)
              : strings.tile.count(count)}
        </span>
        <span className={own.tileFoot}>
          {change !== null && (
            <span className={own.change} data-better={better === null ? undefined : better ? 'yes' : 'no'}>
              {change}
            </span>
          )}
          {target !== null && <span>{strings.tile.target(target)}</span>}
          {maturing && <span className={own.maturing}>{strings.tile.maturing}</span>}
        </span>
        {also !== null && <span className={own.tileNote}>{also}</span>}
      </StudioLink>
    </li>
  );
}
