import { Badge, Button, EmptyState, Panel, Select, Switch, TextField, useToast } from '@baton/ui';
import type { AlertSettings, AlertSettingsShown, ShownAlert } from '@baton/wire';
import { useState } from 'react';
import { StudioLink } from '../frame/StudioLink.tsx';
import { useStudio } from '../studio-context.ts';
import { LoadedInsights } from './LoadedInsights.tsx';
import { insightStrings } from './strings.ts';
import styles from './insights.module.css';
import { momentWords } from './words.ts';

const strings = insightStrings.alerts;
const NOBODY = '*';
const HOURS = [1, 4, 24] as const;

/** I14: what needs a look, and whom it is told to. */
export function AlertsPage() {
  const { insights } = useStudio();
  return (
    <LoadedInsights
      view="alerts"
      title={strings.title}
      lead={strings.lead}
      load={async () => ({ alerts: await insights.alerts(), settings: await insights.alertSettings() })}
      tools={null}
      ownOnly
    >
      {({ alerts, settings }, { again }) => (
        <>
          {alerts.length === 0 && (
            <EmptyState icon="check" title={strings.none}>
              {strings.noneText}
            </EmptyState>
          )}
          {alerts.map((alert) => (
            <Alert key={alert.id} alert={alert} onChanged={again} />
          ))}
          <Settings shown={settings} />
        </>
      )}
    </LoadedInsights>
  );
}

function Alert({ alert, onChanged }: { alert: ShownAlert; onChanged: () => void }) {
  const { insights } = useStudio();
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const isMuted = alert.mutedUntil !== null;
  const mute = (minutes: number): void => void insights.mute(alert.id, minutes).then(onChanged, reportError);
  return (
    <Panel
      title={alert.title}
      actions={
        <>
          <Badge tone={alert.is === 'recovering' ? 'yellow' : 'red'}>{strings.states[alert.is]}</Badge>
          {isMuted && <Badge>{strings.mutedUntil(momentWords(alert.mutedUntil ?? 0, zone))}</Badge>}
        </>
      }
    >
      <p>
        {strings.since(momentWords(alert.since, zone))} {alert.text}
      </p>
      <div className={styles.formRow}>
        {alert.figure !== '' && (
          <StudioLink
            to={{ page: 'insights', view: 'figure', id: alert.figure, asked: 'days=7' }}
            className={styles.more}
          >
            {strings.open}
          </StudioLink>
        )}
        {isMuted ? (
          <Button size="sm" onClick={() => mute(0)}>
            {strings.unmute}
          </Button>
        ) : (
          HOURS.map((hours) => (
            <Button key={hours} size="sm" icon="bell-off" onClick={() => mute(hours * 60)}>
              {strings.mute(hours)}
            </Button>
          ))
        )}
      </div>
    </Panel>
  );
}

function Settings({ shown }: { shown: AlertSettingsShown }) {
  const { insights } = useStudio();
  const toast = useToast();
  const [settings, setSettings] = useState<AlertSettings>(shown.settings);
  const set = (change: Partial<AlertSettings>) => setSettings({ ...settings, ...change });
  return (
    <Panel title={strings.settings}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          insights.keepAlertSettings(settings).then(
            () => toast.show({ title: strings.kept }),
            (error: unknown) => toast.show({ title: strings.notKept, description: String(error), tone: 'danger' }),
          );
        }}
      >
        <Switch
          label={shown.hasMail ? strings.mail : strings.noMail}
          checked={settings.mail && shown.hasMail}
          disabled={!shown.hasMail}
          onChange={(mail) => set({ mail })}
        />
        <div className={styles.formRow}>
          <Select
            label={strings.connection}
            value={settings.connection ?? NOBODY}
            options={[
              { value: NOBODY, label: strings.noConnection },
              ...shown.connections.map((one) => ({ value: one, label: one })),
            ]}
            onChange={(name) => set({ connection: name === NOBODY ? null : name })}
          />
          {settings.connection !== null && (
            <Select
              label={strings.form}
              value={settings.form}
              options={[
                { value: 'webhook', label: strings.forms.webhook },
                { value: 'slack', label: strings.forms.slack },
              ]}
              onChange={(form) => set({ form })}
            />
          )}
        </div>
        <Switch
          label={strings.quiet}
          checked={settings.quiet !== null}
          onChange={(isQuiet) => set({ quiet: isQuiet ? { from: '20:00', to: '07:00' } : null })}
        />
        {settings.quiet && (
          <div className={styles.formRow}>
            <TextField
              label={strings.quietFrom}
              value={settings.quiet.from}
              onChange={(from) => set({ quiet: { to: settings.quiet?.to ?? '07:00', from } })}
            />
            <TextField
              label={strings.quietTo(shown.zoneWords)}
              value={settings.quiet.to}
              onChange={(to) => set({ quiet: { from: settings.quiet?.from ?? '20:00', to } })}
            />
          </div>
        )}
        <p className={styles.note}>{strings.together}</p>
        <div>
          <Button type="submit" variant="primary">
            {strings.keep}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
