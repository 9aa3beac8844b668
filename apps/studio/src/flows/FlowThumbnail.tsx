import { parseFlow, type Flow, type NodeGroup } from '@baton/flow';
import { useEffect, useState } from 'react';
import type { FlowSummary } from '@baton/wire';
import { thumbnailOf, type Thumbnail } from '../model/thumbnail.ts';
import { strings } from '../strings.ts';
import { useStudio } from '../studio-context.ts';
import styles from './Flows.module.css';

const drawn = new Map<string, Thumbnail>();

/** The drawing of a flow, small. An ornament: it comes when it comes and may be missing. Give it a key that changes with the flow. */
export function FlowThumbnail({ flow }: { flow: FlowSummary }) {
  const { api, registry } = useStudio();
  const key = `${flow.id} ${flow.updatedAt ?? 0}`;
  const [picture, setPicture] = useState<Thumbnail | null>(drawn.get(key) ?? null);
  useEffect(() => {
    let current = true;
    if (drawn.has(key)) return undefined;
    const groupOf = (of: Flow['nodes'][number]): NodeGroup => registry.get(of.kind)?.group ?? 'notes';
    api.draft(flow.id).then(
      ({ text }) => {
        const parsed = parseFlow(text, registry);
        if (!parsed.ok) return;
        const made = thumbnailOf(parsed.flow, groupOf);
        drawn.set(key, made);
        if (current) setPicture(made);
      },
      // The list has said what is wrong already.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [api, registry, flow.id, key]);

  return (
    <div className={styles.picture}>
      {picture && (
        <svg
          viewBox={picture.viewBox}
          preserveAspectRatio="xMidYMid meet"
          role="img"
          aria-label={strings.flows.drawing(flow.name)}
        >
          {picture.lines.map((line) => (
            <path key={line} d={line} className={styles.pictureLine} />
          ))}
          {picture.boxes.map(({ id, x, y, width, height, group }) => (
            <rect
              key={id}
              x={x}
              y={y}
              width={width}
              height={height}
              rx={26}
              className={styles.pictureBox}
              data-group={group}
            />
          ))}
        </svg>
      )}
    </div>
  );
}
