import { channelName, type FlowSettings } from '@baton/flow';
import { Select, Switch, TextArea, TextField } from '@baton/ui';
import { useMemo, useState } from 'react';
import { useEditor, useSurroundings, type FlowSettingName } from '../context.ts';
import { strings } from '../strings.ts';
import { LanguagesField } from './LanguagesField.tsx';
import { ManyChoicesField } from './ManyChoicesField.tsx';
import { VariablesField } from './VariablesField.tsx';
import styles from './Inspector.module.css';

const words = strings.flow;

/** What holds for the whole flow: name, languages, voice, channels and values to remember. */
export function FlowSettingsForm() {
  const { editor, templates, flowSettings } = useSurroundings();
  const has = (name: FlowSettingName) => flowSettings.includes(name);
  const flow = useEditor((state) => state.document.flow);
  const disabled = useEditor((state) => state.readOnly);
  const { settings } = flow;
  // An empty name stays in its field to be mended; the flow keeps its last good one.
  const [emptyName, setEmptyName] = useState(false);
  const voices = useMemo(() => {
    const known = Object.values(templates).flatMap((template) => Object.keys(template.texts));
    return [...new Set([...known, settings.voice])];
  }, [templates, settings.voice]);
  const change = (part: Partial<FlowSettings>) =>
    void editor.dispatch({ type: 'set-flow', settings: { ...settings, ...part } });

  return (
    <div className={styles.inspector}>
      <h2 className={styles.title}>{words.title}</h2>
      <div className={styles.fields}>
        {has('name') && (
          <TextField
            label={words.name}
            disabled={disabled}
            maxLength={120}
            value={emptyName ? '' : flow.name}
            onChange={(name) => {
              setEmptyName(name.trim() === '');
              if (name.trim() !== '') editor.dispatch({ type: 'set-flow', name });
            }}
            {...(emptyName && { error: strings.refused.noName })}
          />
        )}{' '}
        {has('description') && (
          <TextArea
            label={words.description}
            disabled={disabled}
            rows={2}
            maxLength={2000}
            value={flow.description}
            onChange={(description) => editor.dispatch({ type: 'set-flow', description })}
          />
        )}{' '}
        {has('voice') && (
          <Select
            label={words.voice}
            hint={words.voiceHint}
            disabled={disabled}
            value={settings.voice}
            options={voices.map((voice) => ({ value: voice, label: voice.charAt(0).toUpperCase() + voice.slice(1) }))}
            onChange={(voice) => change({ voice })}
          />
        )}{' '}
        {has('languages') && <LanguagesField settings={settings} disabled={disabled} onChange={change} />}
        {has('channels') && (
          <ManyChoicesField
            label={words.channels}
            disabled={disabled}
            options={channelName.options.map((value) => ({ value, label: words.channelNames[value] }))}
            value={settings.channels}
            onChange={(chosen) => change({ channels: channelName.options.filter((name) => chosen.includes(name)) })}
          />
        )}{' '}
        {has('part') && (
          <Switch
            label={words.part}
            hint={words.partHint}
            disabled={disabled}
            checked={settings.part === true}
            onChange={(part) => editor.dispatch({ type: 'set-flow', settings: asPart(settings, part) })}
          />
        )}{' '}
        {has('variables') && <VariablesField settings={settings} disabled={disabled} onChange={change} />}
      </div>
    </div>
  );
}

function asPart({ part: _part, ...settings }: FlowSettings, part: boolean): FlowSettings {
  return part ? { ...settings, part } : settings;
}
