import type { Json } from '@baton/flow';
import { Button, TextArea } from '@baton/ui';
import { useState } from 'react';
import { useStore } from 'zustand';
import { strings } from '../strings.ts';
import type { OpenRequest, TryIt } from './try-it-types.ts';
import styles from './TryIt.module.css';

const words = strings.tryIt.request;

/** What the other system could do now: answer, fail, or take too long. Absent while none is asked. */
export function RequestBar({ model }: { model: TryIt }) {
  const request = useStore(model.store, (state) => state.request);
  return request && <Answering key={request.id} model={model} request={request} />;
}

function Answering({ model, request }: { model: TryIt; request: OpenRequest }) {
  const [text, setText] = useState(() => JSON.stringify(request.sample, null, 2));
  const [problem, setProblem] = useState<string | null>(null);
  function answer() {
    const body = read(text);
    if (body === undefined) setProblem(words.unreadable);
    else void model.answerRequest(body);
  }
  return (
    <section className={styles.request} aria-label={words.label}>
      <p className={styles.who}>
        <strong>{words.asked(request.connection)}</strong>
        <span>{request.path}</span>
      </p>
      <TextArea
        label={words.answer}
        hint={words.hint}
        rows={Math.min(8, text.split('\n').length)}
        spellCheck={false}
        className={styles.json ?? ''}
        value={text}
        onChange={(next) => {
          setText(next);
          setProblem(null);
        }}
        {...(problem !== null && { error: problem })}
      />
      <div className={styles.row}>
        <Button size="sm" variant="primary" onClick={answer}>
          {words.send}
        </Button>
        <Button size="sm" onClick={() => void model.failRequest(false)}>
          {words.fails}
        </Button>
        <Button size="sm" onClick={() => void model.failRequest(true)}>
          {words.slow}
        </Button>
      </div>
    </section>
  );
}

/** Undefined for what is no JSON. */
function read(text: string): Json | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
