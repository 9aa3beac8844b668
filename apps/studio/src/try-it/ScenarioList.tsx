import { Button, Icon, IconButton, TextField } from '@baton/ui';
import type { Scenario } from '@baton/rehearsal';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { ScenarioShelf } from '../model/scenario-shelf.ts';
import { strings } from '../strings.ts';
import { freeScenarioName, readScenarios, scenarioText } from './scenarios.ts';
import type { TryIt } from './try-it-types.ts';
import styles from './TryIt.module.css';

const words = strings.tryIt.scenarios;

export interface ScenarioListProps {
  model: TryIt;
  flow: string;
  shelf: ScenarioShelf;
  onClose: () => void;
}

/** Talks to play on the canvas: those that came with the flow and those kept here, run together or watched one by one. */
export function ScenarioList({ model, flow, shelf, onClose }: ScenarioListProps) {
  const [shipped, setShipped] = useState<readonly Scenario[]>([]);
  const [kept, setKept] = useState<readonly Scenario[]>(() => readScenarios(shelf.kept(flow)));
  const [name, setName] = useState('');
  const outcomes = useStore(model.store, (state) => state.outcomes);
  const some = useStore(model.store, (state) => state.done.length > 0);
  const all = [...kept, ...shipped];

  useEffect(() => {
    let wanted = true;
    void shelf.shipped(flow).then((text) => wanted && setShipped(readScenarios(text)));
    return () => {
      wanted = false;
    };
  }, [shelf, flow]);

  const keep = (next: readonly Scenario[]) => {
    shelf.keep(flow, scenarioText(flow, next));
    setKept(next);
  };
  const save = () => {
    const scenario = model.asScenario(freeScenarioName(name.trim() || words.unnamed, all));
    if (!scenario) return;
    keep([...kept, scenario]);
    setName('');
  };
  const play = (scenario: Scenario) => {
    onClose();
    void model.playScenario(scenario);
  };
  const failed = all.filter((one) => (outcomes[one.name]?.length ?? 0) > 0).length;
  const ran = all.filter((one) => outcomes[one.name]).length;

  return (
    <section className={styles.scene} aria-label={words.title}>
      <header className={styles.sceneHead}>
        <h3>{words.title}</h3>
        <IconButton icon="x" size="sm" label={strings.publishing.close} tooltip="none" onClick={onClose} />
      </header>
      <form
        className={styles.row}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <TextField
          label={words.name}
          hideLabel
          className={styles.grow ?? ''}
          placeholder={words.name}
          value={name}
          disabled={!some}
          onChange={setName}
        />
        <Button size="sm" icon="save" type="submit" disabled={!some}>
          {words.save}
        </Button>
      </form>
      <p className={styles.quiet}>{some ? words.saveHint : words.nothingYet}</p>
      {all.length > 0 && (
        <div className={styles.row}>
          <Button size="sm" icon="list-checks" onClick={() => void model.runAll(all)}>
            {words.runAll(all.length)}
          </Button>
          <p className={styles.quiet} role="status">
            {ran > 0 && words.outcome(ran - failed, failed)}
          </p>
        </div>
      )}
      <ul className={styles.scenarios}>
        {all.map((scenario) => {
          const outcome = outcomes[scenario.name];
          const own = kept.includes(scenario);
          return (
            <li key={scenario.name} className={styles.scenario}>
              {outcome && (
                <Icon
                  name={outcome.length === 0 ? 'circle-check' : 'circle-alert'}
                  size={15}
                  label={outcome.length === 0 ? words.held : words.failed}
                  className={(outcome.length === 0 ? styles.held : styles.missed) ?? ''}
                />
              )}
              <div className={styles.grow}>
                <p className={styles.scenarioName}>{scenario.name}</p>
                {outcome?.map((line) => (
                  <p key={line} className={styles.refusal}>
                    {line}
                  </p>
                ))}
              </div>
              <IconButton icon="play" size="sm" label={words.play(scenario.name)} onClick={() => play(scenario)} />
              {own && (
                <IconButton
                  icon="trash-2"
                  size="sm"
                  label={words.remove(scenario.name)}
                  onClick={() => keep(kept.filter((one) => one !== scenario))}
                />
              )}
            </li>
          );
        })}
      </ul>
      {kept.length > 0 && (
        <a
          className={styles.download}
          download={`${flow}.scenarios.json`}
          href={`data:application/json;charset=utf-8,${encodeURIComponent(scenarioText(flow, kept))}`}
        >
          {words.download}
        </a>
      )}
    </section>
  );
}
