import { messageLibrary } from '@baton/nodes';
import { shippedVoices } from '@baton/handoff';
import { Banner, Button, EmptyState, Select, TextField } from '@baton/ui';
import { useDeferredValue, useState } from 'react';
import { strings } from '../../strings.ts';
import { SectionHead } from '../SectionHead.tsx';
import styles from '../Settings.module.css';
import { useWorkspaceDraft } from '../workspace-draft.tsx';
import { libraryGroups } from './library-groups.ts';
import { messageState } from './message-state.ts';
import { MessageRow } from './MessageRow.tsx';
import { OwnVoices } from './OwnVoices.tsx';

const words = strings.settings.messages;
const ONLY = ['all', 'own', 'missing', 'warned'] as const;

/** Every text of the library, by voice and language, with the company's own words in the place of the shipped ones. */
export function MessagesPage() {
  const { draft } = useWorkspaceDraft();
  const { voices, brand } = draft;
  const all = [
    ...shippedVoices.map((value) => ({ value: value as string, label: words.shipped[value] })),
    ...voices
      .filter(({ id }) => !shippedVoices.some((one) => one === id))
      .map(({ id, name }) => ({ value: id, label: name })),
  ];
  const languages = [...new Set([brand.fallbackLanguage, ...brand.languages])].filter((one) => one !== '');
  const [chosenVoice, setVoice] = useState(brand.voice);
  const [chosenLanguage, setLanguage] = useState(brand.fallbackLanguage);
  const [only, setOnly] = useState<(typeof ONLY)[number]>('all');
  const [search, setSearch] = useState('');
  const wanted = useDeferredValue(search).trim().toLowerCase();
  const voice = all.find(({ value }) => value === chosenVoice)?.value ?? shippedVoices[0];
  const language = languages.find((one) => one === chosenLanguage) ?? brand.fallbackLanguage;
  const names = new Intl.DisplayNames('en', { type: 'language' });
  const nameOf = (code: string) => names.of(code) ?? code;

  const stateOf = (template: (typeof messageLibrary)[string]) => messageState(template, voices, voice, language);
  const missing = Object.values(messageLibrary).filter((one) => stateOf(one).isMissing).length;
  const groups = libraryGroups()
    .map(({ id, templates }) => ({
      title: words.groups[id],
      shown: templates
        .map((template) => ({ template, state: stateOf(template) }))
        .filter(
          ({ template, state }) =>
            (only === 'all' ||
              (only === 'own' && state.isOwn) ||
              (only === 'missing' && state.isMissing) ||
              (only === 'warned' && state.warnings.length + state.unknownPlaces.length > 0)) &&
            [template.label, template.note, state.text].some((text) => text.toLowerCase().includes(wanted)),
        ),
    }))
    .filter(({ shown }) => shown.length > 0);

  return (
    <div>
      <SectionHead title={words.title} lead={words.lead} />
      <div className={styles.stack}>
        <section className={styles.card} aria-label={words.search}>
          <div className={styles.pair}>
            <Select label={words.voice} value={voice} options={all} onChange={setVoice} />
            <Select
              label={words.language}
              value={language}
              options={languages.map((value) => ({ value, label: nameOf(value) }))}
              onChange={setLanguage}
            />
            <Select
              label={words.only}
              value={only}
              options={ONLY.map((value) => ({ value, label: words.onlys[value] }))}
              onChange={setOnly}
            />
          </div>
          <TextField
            label={words.search}
            hideLabel
            icon="search"
            type="search"
            placeholder={words.search}
            value={search}
            onChange={setSearch}
          />
        </section>
        {missing > 0 && only !== 'missing' && (
          <Banner tone="warning">
            {words.tasks(missing, nameOf(language))} {words.tasksText}{' '}
            <Button size="sm" onClick={() => setOnly('missing')}>
              {words.showTasks}
            </Button>
          </Banner>
        )}
        {groups.length === 0 && <EmptyState icon="search" title={words.none} />}
        {groups.map(({ title, shown }) => (
          <section key={title} aria-label={title}>
            <h2 className={styles.cardTitle}>{title}</h2>
            <ul className={styles.list}>
              {shown.map(({ template, state }) => (
                <MessageRow
                  key={`${template.id} ${voice} ${language}`}
                  template={template}
                  state={state}
                  voice={voice}
                  language={language}
                />
              ))}
            </ul>
          </section>
        ))}
        <OwnVoices onAdded={setVoice} />
      </div>
    </div>
  );
}
