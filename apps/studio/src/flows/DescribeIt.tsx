import type { DescribedFlow } from '@baton/wire';
import { Banner, Button, TextArea } from '@baton/ui';
import { useState } from 'react';
import { useAsking } from '../access/use-asking.ts';
import { strings } from '../strings.ts';
import { useStudio } from '../studio-context.ts';
import { useLoaded } from '../use-loaded.ts';
import styles from './Flows.module.css';

const words = strings.describeIt;

export interface DescribeItProps {
  onUnderstood: (described: DescribedFlow) => void;
}

/** The questions below answered from a sentence, by the language model that is connected. */
export function DescribeIt({ onUnderstood }: DescribeItProps) {
  const { api } = useStudio();
  const { loaded } = useLoaded(() => api.describing(), 'describing');
  const [sentence, setSentence] = useState('');
  const [described, setDescribed] = useState<DescribedFlow | null>(null);
  const { busy, problem, submit } = useAsking(async () => {
    const answer = await api.describe(sentence);
    setDescribed(answer);
    onUnderstood(answer);
  });
  if (loaded.is !== 'loaded') return null;
  if (!loaded.value.isConnected) return <Banner tone="info">{words.notConnected}</Banner>;
  return (
    <div className={styles.describe}>
      <TextArea
        label={words.label}
        hint={words.hint}
        rows={2}
        maxLength={2000}
        placeholder={words.example}
        value={sentence}
        onChange={setSentence}
      />
      <Button icon="sparkles" busy={busy} disabled={sentence.trim().length < 3} onClick={() => submit()}>
        {words.ask}
      </Button>
      <div role="status">
        {problem !== null && <Banner tone="danger">{problem}</Banner>}
        {problem === null && described && (
          <Banner tone={described.leftOut.length > 0 ? 'warning' : 'success'}>
            {described.leftOut.length > 0 ? words.leftOut(described.leftOut) : words.understood}
          </Banner>
        )}
      </div>
    </div>
  );
}
