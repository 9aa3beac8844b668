import { Button, EmptyState } from '@baton/ui';
import { useStudio } from '../studio-context.ts';
import { strings } from '../strings.ts';
import { AppBar } from './AppBar.tsx';
import styles from './Frame.module.css';

export function NowherePage() {
  const { router } = useStudio();
  return (
    <div className={styles.page}>
      <AppBar />
      <main className={styles.alone}>
        <EmptyState
          icon="map"
          title={strings.nowhere.title}
          action={<Button onClick={() => void router.go({ page: 'flows' })}>{strings.nowhere.back}</Button>}
        >
          {strings.nowhere.text}
        </EmptyState>
      </main>
    </div>
  );
}
