import type { MessageTemplate } from '@baton/flow';
import { Badge } from '@baton/ui';
import { libraryGroups } from '../settings/messages/library-groups.ts';
import { strings } from '../strings.ts';
import { MessageText } from './MessageText.tsx';
import { voices, type MessageSetting } from './message-setting.ts';
import { playMessage } from './play-message.ts';
import { saidMessage } from './text-values.ts';
import styles from './Messages.module.css';

export interface LibraryPageProps extends MessageSetting {
  /** Shows only what has these words in its name, its purpose or its text. */
  find: string;
}

/** Every text of the library, its voices side by side. */
export function LibraryPage({ find, ...setting }: LibraryPageProps) {
  // One real conversation stands behind all of them, so that no two texts contradict each other.
  const { state } = playMessage('M1', { ...setting, voice: 'warm', ownWording: '' });
  const wanted = find.trim().toLowerCase();
  const groups = libraryGroups()
    .map(({ id, templates }) => ({
      title: strings.settings.messages.groups[id],
      templates: templates.filter((one) => isFound(one, setting, wanted)),
    }))
    .filter(({ templates }) => templates.length > 0);
  const count = groups.reduce((sum, { templates }) => sum + templates.length, 0);
  return (
    <main className={styles.library}>
      <h1 className={styles.pageTitle}>Every message of the library</h1>
      <p className={styles.lead}>
        {`${count} messages in three voices, as a customer reads them with the values of the controls. A step takes one by name, or says its own words.`}
      </p>
      {groups.map(({ title, templates }) => (
        <section key={title}>
          <h2 className={styles.groupTitle}>{title}</h2>
          {templates.map((template) => (
            <article key={template.id} className={styles.template}>
              <header className={styles.templateHead}>
                <h3 className={styles.templateName}>{template.label}</h3>
                <Badge>{template.row}</Badge>
                <p className={styles.purpose}>{template.note}</p>
              </header>
              <div className={styles.voices}>
                {voices.map((voice) => {
                  const message = template.texts[voice];
                  return (
                    <section key={voice} aria-label={`${template.label}, ${voice}`}>
                      <h4 className={styles.voice}>{voice}</h4>
                      {message && state && (
                        <MessageText
                          said={saidMessage(message, setting, state)}
                          channel={setting.channel}
                          language={setting.language}
                        />
                      )}
                    </section>
                  );
                })}
              </div>
            </article>
          ))}
        </section>
      ))}
      {count === 0 && <p className={styles.lead}>{`No message has “${find}” in it.`}</p>}
    </main>
  );
}

function isFound({ id, label, note, row, texts }: MessageTemplate, { language }: MessageSetting, wanted: string) {
  if (wanted === '') return true;
  const said = Object.values(texts).map(({ text }) => text[language] ?? text['en'] ?? '');
  return [id, label, note, row, ...said].some((words) => words.toLowerCase().includes(wanted));
}
