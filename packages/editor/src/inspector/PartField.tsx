import { Select, type FieldFrame } from '@baton/ui';
import { useSurroundings } from '../context.ts';
import { readAt } from '../model/setting-path.ts';
import type { FieldSpec } from '../model/settings-form.ts';
import { strings } from '../strings.ts';
import { useForm } from './form-context.ts';

const words = strings.part;

export interface PartFieldProps {
  field: Extract<FieldSpec, { type: 'part' }>;
  frame: FieldFrame;
  value: string;
}

/** The flow that a step stands for, and the version that it stays on. Choosing either brings its ends along as ways out. */
export function PartField({ field, frame, value }: PartFieldProps) {
  const { workspace } = useSurroundings();
  const { form, changeTogether } = useForm();
  const parts = workspace.parts ?? [];
  const part = parts.find(({ id }) => id === value);
  const pinned = readAt(form, [field.version]);
  const version = part?.versions.find(({ hash }) => hash === pinned);
  const newest = part?.versions[0];

  const choose = (id: string, hash: string | undefined) => {
    const found = parts.find((one) => one.id === id);
    const chosen = found?.versions.find((one) => one.hash === hash) ?? found?.versions[0];
    if (chosen) changeTogether({ [field.key]: id, [field.version]: chosen.hash, [field.ends]: [...chosen.ends] });
  };
  const lost = value !== '' && !part;
  return (
    <>
      <Select
        {...frame}
        hint={parts.length === 0 ? words.none : frame.hint}
        value={value || null}
        options={[
          ...parts.map(({ id, name }) => ({ value: id, label: name })),
          ...(lost ? [{ value, label: strings.inspector.unknownName(value) }] : []),
        ]}
        onChange={(id) => choose(id, undefined)}
      />
      {part && (
        <Select
          label={words.version}
          disabled={frame.disabled ?? false}
          hint={
            version === undefined ? words.lost : version === newest ? words.pinned : words.newer(newest?.name ?? '')
          }
          value={version?.hash ?? null}
          options={part.versions.map(({ hash, name }) => ({ value: hash, label: name }))}
          onChange={(hash) => choose(part.id, hash)}
        />
      )}
    </>
  );
}
