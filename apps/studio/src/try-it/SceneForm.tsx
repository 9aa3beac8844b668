import { channelName, channels, type Flow, type Registry } from '@baton/flow';
import type { Workspace } from '@baton/handoff';
import { Button, IconButton, Select, Slider, Switch, Tabs, TextField } from '@baton/ui';
import { useStore } from 'zustand';
import { strings } from '../strings.ts';
import type { BotMood, Moment } from './scene.ts';
import { startingSteps } from './start-at-step.ts';
import type { TryIt } from './try-it-types.ts';
import styles from './TryIt.module.css';

const words = strings.tryIt;
const moments: readonly Moment[] = ['morning', 'evening', 'weekend', 'now'];
const UNKNOWN = 'unknown';
const FIRST_PERCENT = 70;
const BEGINNING = '(beginning)';

export interface SceneFormProps {
  model: TryIt;
  workspace: Workspace;
  flow: Flow;
  registry: Registry;
  onClose: () => void;
}

/** When it is, who writes, how sure the bot is, and who is there. */
export function SceneForm({ model, workspace, flow, registry, onClose }: SceneFormProps) {
  const scene = useStore(model.store, (state) => state.scene);
  const statuses = useStore(model.store, (state) => state.view?.statuses);
  const from = useStore(model.store, (state) => state.from);
  const { bot } = scene;
  const all = workspace.agents.map(({ id }) => id);
  return (
    <section className={styles.scene} aria-label={words.scene}>
      <header className={styles.sceneHead}>
        <h3>{words.scene}</h3>
        <IconButton icon="x" size="sm" label={strings.publishing.close} tooltip="none" onClick={onClose} />
      </header>
      <Select
        label={words.moment.label}
        value={scene.moment}
        options={moments.map((value) => ({ value, label: words.moment[value] }))}
        onChange={(moment) => void model.setScene({ moment })}
      />
      <Select
        label={words.customer.label}
        value={scene.customer ?? UNKNOWN}
        options={[
          { value: UNKNOWN, label: words.customer.unknown },
          ...workspace.customers.map(({ id, name, tier }) => ({
            value: id,
            label: name,
            ...(tier === 'standard' ? {} : { hint: words.customer.tiers[tier] }),
          })),
        ]}
        onChange={(customer) => void model.setScene({ customer: customer === UNKNOWN ? null : customer })}
      />
      <Select
        label={words.channel}
        value={scene.channel}
        options={channelName.options.map((value) => ({
          value,
          label: channels[value].label,
          ...(flow.settings.channels.includes(value) ? {} : { hint: words.channelNotOfFlow }),
        }))}
        onChange={(channel) => void model.setScene({ channel })}
      />
      <Select
        label={words.from.label}
        hint={words.from.hint}
        value={from?.step ?? BEGINNING}
        options={[
          { value: BEGINNING, label: words.from.beginning },
          ...startingSteps(flow, registry).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(step) => void model.startAt(step === BEGINNING ? null : { step, values: from?.values ?? {} })}
      />
      {from && flow.settings.variables.length > 0 && (
        <fieldset className={styles.values}>
          <legend className={styles.label}>{words.from.values}</legend>
          {flow.settings.variables.map(({ name }) => (
            <TextField
              key={name}
              label={name}
              value={from.values[name] ?? ''}
              onChange={(value) => void model.startAt({ step: from.step, values: { ...from.values, [name]: value } })}
            />
          ))}
        </fieldset>
      )}
      <div className={styles.mood}>
        <p className={styles.label}>{words.bot.label}</p>
        <Tabs<BotMood['is']>
          label={words.bot.label}
          variant="segments"
          value={bot.is}
          onChange={(is) => model.setBot(is === 'as-sure-as' ? { is, percent: FIRST_PERCENT } : { is })}
          items={[
            { value: 'knowledge', label: words.bot.knowledge },
            { value: 'as-sure-as', label: words.bot.sure },
            { value: 'failing', label: words.bot.failing },
          ]}
        />
        {bot.is === 'as-sure-as' && (
          <Slider
            label={words.bot.percent}
            value={bot.percent}
            min={0}
            max={100}
            step={5}
            format={(value) => `${value} %`}
            onChange={([percent = FIRST_PERCENT]) => model.setBot({ is: 'as-sure-as', percent })}
          />
        )}
      </div>
      <div>
        <div className={styles.sceneHead}>
          <p className={styles.label}>
            {words.agents.label}{' '}
            <span className={styles.quiet}>{words.agents.count(scene.agents.length, all.length)}</span>
          </p>
          <div className={styles.pair}>
            <Button size="sm" variant="ghost" onClick={() => void model.setAgents(all)}>
              {words.agents.all}
            </Button>
            <Button size="sm" variant="ghost" onClick={() => void model.setAgents([])}>
              {words.agents.none}
            </Button>
          </div>
        </div>
        <ul className={styles.agents}>
          {workspace.agents.map(({ id, name, teams }) => {
            const on = scene.agents.includes(id);
            const status = statuses?.get(id) ?? 'offline';
            const where = teams.map((team) => workspace.teams.find((one) => one.id === team)?.name ?? team).join(', ');
            return (
              <li key={id}>
                <Switch
                  label={name}
                  hint={on && status !== 'available' ? `${words.agents.statuses[status]} · ${where}` : where}
                  checked={on}
                  onChange={(next) =>
                    void model.setAgents(next ? [...scene.agents, id] : scene.agents.filter((one) => one !== id))
                  }
                />
              </li>
            );
          })}
        </ul>
      </div>
    </section>
  );
}
