import type { CompanySignInShown } from '@baton/wire';
import { Badge, Banner, Button, EmptyState, useToast } from '@baton/ui';
import { useState } from 'react';
import { useAsking } from '../../access/use-asking.ts';
import { LatePart } from '../../frame/LatePart.tsx';
import { strings } from '../../strings.ts';
import { useStudio } from '../../studio-context.ts';
import { useLoaded } from '../../use-loaded.ts';
import { RemoveDialog } from '../people/RemoveDialog.tsx';
import { SectionHead } from '../SectionHead.tsx';
import styles from '../Settings.module.css';
import { CopyLine } from './CopyLine.tsx';
import { ProviderDialog } from './ProviderDialog.tsx';

const words = strings.companySignIn;

/** The company's own sign-in, and its directory. */
export function CompanySignInPage() {
  const { house, router } = useStudio();
  const { show } = useToast();
  const { loaded, again } = useLoaded(() => house.companySignIn(), 'company-sign-in');
  const [open, setOpen] = useState<'change' | 'drop' | null>(null);
  const signIn = loaded.is === 'loaded' ? loaded.value.signIn : null;
  return (
    <div className={styles.stack}>
      <SectionHead title={words.title} lead={words.lead}>
        {loaded.is === 'loaded' && !signIn && (
          <Button variant="primary" icon="plus" onClick={() => setOpen('change')}>
            {words.connect}
          </Button>
        )}
      </SectionHead>
      {loaded.is !== 'loaded' && <LatePart loaded={loaded} loading={strings.access.loading} onAgain={again} />}
      {loaded.is === 'loaded' && !signIn && (
        <EmptyState icon="log-in" title={words.none}>
          {words.noneText}
        </EmptyState>
      )}
      {signIn && <Provider signIn={signIn} onChange={() => setOpen('change')} onDrop={() => setOpen('drop')} />}
      {loaded.is === 'loaded' && (
        <section className={styles.card}>
          <CopyLine label={words.callback} hint={words.callbackHint} value={loaded.value.callback} />
        </section>
      )}
      {loaded.is === 'loaded' && (
        <section className={styles.card}>
          <div className={styles.cardHead}>
            <h2 className={styles.cardTitle}>{words.directory}</h2>
            <Button icon="key" onClick={() => router.go({ page: 'settings', section: 'keys' })}>
              {words.directoryKey}
            </Button>
          </div>
          <p className={styles.lead}>{words.directoryText}</p>
          <CopyLine label="SCIM" value={new URL('/scim/v2', loaded.value.callback).href} />
        </section>
      )}
      {open === 'change' && (
        <ProviderDialog
          signIn={signIn}
          onClose={() => setOpen(null)}
          onKept={() => {
            again();
            setOpen(null);
            show({ title: words.saved, tone: 'success' });
          }}
        />
      )}
      {open === 'drop' && (
        <RemoveDialog
          title={words.dropTitle}
          text={words.dropText}
          act={words.drop}
          onClose={() => setOpen(null)}
          onRemove={async () => {
            await house.dropCompanySignIn();
            again();
            setOpen(null);
          }}
        />
      )}
    </div>
  );
}

interface ProviderProps {
  signIn: CompanySignInShown;
  onChange: () => void;
  onDrop: () => void;
}

function Provider({ signIn, onChange, onDrop }: ProviderProps) {
  const { house } = useStudio();
  const [result, setResult] = useState<{ ok: boolean; sentence: string } | null>(null);
  const test = useAsking(async () => setResult(await house.testCompanySignIn()));
  const isFixed = signIn.from === 'environment';
  return (
    <section className={styles.card}>
      <div className={styles.row}>
        <div className={styles.rowMain}>
          <p className={styles.rowName}>{signIn.name}</p>
          <p className={styles.rowText}>{signIn.issuer}</p>
        </div>
        <span className={styles.badges}>
          {signIn.domains.map((domain) => (
            <Badge key={domain}>{domain}</Badge>
          ))}
          {signIn.newcomers.map((one) => (
            <Badge key={one} tone="accent">
              {strings.roles[one].name}
            </Badge>
          ))}
        </span>
        <span className={styles.badges}>
          <Button size="sm" busy={test.busy} onClick={() => test.submit()}>
            {words.test}
          </Button>
          {!isFixed && (
            <>
              <Button size="sm" onClick={onChange}>
                {strings.settings.connections.changeAddress}
              </Button>
              <Button size="sm" onClick={onDrop}>
                {words.drop}
              </Button>
            </>
          )}
        </span>
      </div>
      {isFixed && <Banner tone="info">{words.ofEnvironment}</Banner>}
      {test.problem !== null && <Banner tone="danger">{test.problem}</Banner>}
      {result && <Banner tone={result.ok ? 'success' : 'danger'}>{result.sentence}</Banner>}
    </section>
  );
}
