import { Button, IconButton, TextField } from '@baton/ui';
import { useState } from 'react';
import { strings } from '../../strings.ts';
import { withoutAt } from '../edit-list.ts';
import styles from '../Settings.module.css';
import { useWorkspaceDraft } from '../workspace-draft.tsx';

const words = strings.settings.chat;

/** Which websites may show the chat; the server refuses all others. */
export function WebsitesCard() {
  const { draft, change, issueAt } = useWorkspaceDraft();
  const [address, setAddress] = useState('');
  const { websites } = draft.chat;
  const keep = (next: string[]) => change((before) => ({ ...before, chat: { ...before.chat, websites: next } }));
  return (
    <section className={styles.card} aria-label={words.websites}>
      <h2 className={styles.cardTitle}>{words.websites}</h2>
      <p className={styles.rowText}>{websites.length === 0 ? words.websitesText : words.websiteHint}</p>
      {websites.length > 0 && (
        <ul className={styles.list}>
          {websites.map((website, index) => (
            <li key={website} className={styles.row}>
              <div className={styles.rowMain}>
                <p className={styles.rowName}>{website}</p>
                {issueAt(`/chat/websites/${index}`) !== undefined && (
                  <p className={styles.error}>{issueAt(`/chat/websites/${index}`)}</p>
                )}
              </div>
              <IconButton
                icon="trash-2"
                size="sm"
                label={words.removeWebsite(website)}
                onClick={() => keep(withoutAt(websites, index))}
              />
            </li>
          ))}
        </ul>
      )}
      <form
        className={styles.adder}
        onSubmit={(event) => {
          event.preventDefault();
          const next = originOf(address);
          if (next === '' || websites.includes(next)) return;
          keep([...websites, next]);
          setAddress('');
        }}
      >
        <TextField
          label={words.website}
          placeholder={words.websiteExample}
          inputMode="url"
          maxLength={200}
          value={address}
          onChange={setAddress}
        />
        <Button type="submit" icon="plus">
          {words.addWebsite}
        </Button>
      </form>
    </section>
  );
}

/** People paste the address of a page: what counts of it is scheme, name and port. What is none stays as it was typed, to be corrected. */
function originOf(typed: string): string {
  const text = typed.trim();
  const whole = /^[a-z]+:\/\//i.test(text) || text === '' ? text : `https://${text}`;
  const url = URL.parse(whole.replace('://*.', '://'));
  if (url === null || url.origin === 'null') return text;
  return whole.includes('://*.') ? url.origin.replace('://', '://*.') : url.origin;
}
