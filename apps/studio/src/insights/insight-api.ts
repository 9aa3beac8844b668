// The server's insights, as the studio asks for them.
import * as wire from '@baton/wire';
import { openStream } from '@baton/wire/stream';
import type { ApiCaller } from '../model/api.ts';

export interface InsightApi {
  /** `asked` is the part of an address behind its question mark. */
  overview(asked: string): Promise<wire.InsightOverview>;
  figure(id: string, asked: string): Promise<wire.InsightFigure>;
  conversations(
    id: string,
    part: 'counted' | 'hits',
    asked: string,
    offset: number,
  ): Promise<{ count: number; rows: wire.BehindRow[] }>;
  csvAddress(id: string, part: 'counted' | 'hits', asked: string): string;
  conversation(id: string, demo: boolean): Promise<wire.InsightConversation>;
  /** Follows a conversation; returns how to stop. */
  follow(conversation: string, ears: TraceEars): () => void;
  traffic(flow: string, asked: string): Promise<wire.FlowTraffic>;
  thresholds(asked: string, gates: { present: GateLimits; other: GateLimits }): Promise<wire.GateTried>;
  costs(asked: string): Promise<wire.InsightCosts>;
  keepWage(wage: number | null, currency: string): Promise<void>;
  promises(asked: string): Promise<wire.PromisesShown>;
  hours(asked: string): Promise<wire.HoursShown>;
  trajectory(asked: string): Promise<wire.TrajectoryShown>;
  recordings(flow: string, asked: string, offset: number, limit: number): Promise<wire.RecordingPage>;
  week(demo: boolean): Promise<wire.WeekShown>;
  keepWeek(week: wire.WeekKept): Promise<void>;
  alerts(): Promise<wire.ShownAlert[]>;
  alertSettings(): Promise<wire.AlertSettingsShown>;
  keepAlertSettings(settings: wire.AlertSettings): Promise<void>;
  /** 0 makes it heard again. */
  mute(alert: string, minutes: number): Promise<void>;
  experiments(demo: boolean): Promise<wire.ExperimentList>;
  plan(from: number, to: number, customers: number, flow: string): Promise<string>;
  start(experiment: wire.NewExperiment): Promise<void>;
  end(experiment: string): Promise<void>;
  /** Hears the whole wall whenever it changes; returns how to stop. */
  wall(heard: (wall: wire.LeadWall) => void, lost: (isLost: boolean) => void): () => void;
  lead(conversation: string, deed: wire.LeadDeed): Promise<void>;
}

export interface TraceEars {
  talk: (talk: wire.FollowedTalk) => void;
  line: (line: wire.TalkLine) => void;
  lost: (isLost: boolean) => void;
  refused: (because: string) => void;
}

export interface GateLimits {
  answerFrom: number;
  handOffBelow: number;
  unsureBelow: number;
  unsureLimit: number;
}

const at = (path: string, asked: string, more: Record<string, string> = {}): string => {
  const query = new URLSearchParams(asked);
  for (const [name, value] of Object.entries(more)) query.set(name, value);
  const text = query.toString();
  return `/api/insights/${path}${text === '' ? '' : `?${text}`}`;
};

export function insightApi({ ask, call }: ApiCaller): InsightApi {
  const json = (body: object) => ({ body: JSON.stringify(body) });
  return {
    overview: (asked) => ask(wire.insightOverview, 'GET', at('overview', asked)),
    figure: (id, asked) => ask(wire.insightFigure, 'GET', at(`figures/${id}`, asked)),
    conversations: (id, part, asked, offset) =>
      ask(wire.insightConversations, 'GET', at(`figures/${id}/conversations`, asked, { part, offset: String(offset) })),
    csvAddress: (id, part, asked) => at(`figures/${id}/conversations.csv`, asked, { part }),
    conversation: (id, demo) =>
      ask(wire.insightConversation, 'GET', at(`conversations/${encodeURIComponent(id)}`, demo ? 'demo=1' : '')),
    follow: (conversation, { talk, line, lost, refused }) =>
      openStream(
        { source: () => ({ url: at(`conversations/${encodeURIComponent(conversation)}/trace`, '') }) },
        {
          onOpen: () => lost(false),
          onLost: () => lost(true),
          onRefused: (_status, body) => refused(wire.refusalIn(body).message ?? ''),
          onEvent: ({ name, data }) => {
            if (name === 'talk') talk(wire.traceEvents.talk.parse(JSON.parse(data)));
            if (name === 'line') line(wire.traceEvents.line.parse(JSON.parse(data)));
          },
        },
      ),
    traffic: (flow, asked) => ask(wire.flowTraffic, 'GET', at(`traffic/${encodeURIComponent(flow)}`, asked)),
    thresholds: (asked, gates) => ask(wire.gateTried, 'POST', at('thresholds', asked), json(gates)),
    costs: (asked) => ask(wire.insightCosts, 'GET', at('costs', asked)),
    keepWage: async (wage, currency) =>
      void (await ask(wire.done, 'PUT', '/api/insights/wage', json({ wage, currency }))),
    promises: (asked) => ask(wire.promisesShown, 'GET', at('promises', asked)),
    hours: (asked) => ask(wire.hoursShown, 'GET', at('hours', asked)),
    trajectory: (asked) => ask(wire.trajectoryShown, 'GET', at('trajectory', asked)),
    recordings: (flow, asked, offset, limit) =>
      ask(wire.recordingPage, 'GET', at('recordings', asked, { flow, offset: String(offset), limit: String(limit) })),
    week: (demo) => ask(wire.weekShown, 'GET', at('week', demo ? 'demo=1' : '')),
    keepWeek: async (week) => void (await ask(wire.done, 'PUT', '/api/insights/week', json(week))),
    alerts: async () => (await ask(wire.alertList, 'GET', '/api/insights/alerts')).alerts,
    alertSettings: () => ask(wire.alertSettingsShown, 'GET', '/api/insights/alert-settings'),
    keepAlertSettings: async (settings) =>
      void (await ask(wire.done, 'PUT', '/api/insights/alert-settings', json(settings))),
    mute: async (alert, minutes) =>
      void (await ask(wire.done, 'POST', `/api/insights/alerts/${encodeURIComponent(alert)}/mute`, json({ minutes }))),
    experiments: (demo) => ask(wire.experimentList, 'GET', at('experiments', demo ? 'demo=1' : '')),
    plan: async (from, to, customers, flow) => {
      const query = { from: String(from), to: String(to), customers: String(customers), flow };
      return (await ask(wire.experimentPlanned, 'GET', at('experiments/plan', '', query))).sentence;
    },
    start: async (experiment) => void (await call('POST', '/api/insights/experiments', json(experiment))),
    end: async (experiment) =>
      void (await call('POST', `/api/insights/experiments/${encodeURIComponent(experiment)}/end`)),
    wall(heard, lost) {
      const stream = new EventSource('/api/wall/stream');
      stream.addEventListener('wall', ({ data }: MessageEvent<string>) => {
        lost(false);
        heard(wire.leadWall.parse(JSON.parse(data)));
      });
      stream.addEventListener('error', () => lost(true));
      return () => stream.close();
    },
    lead: async (conversation, deed) =>
      void (await call('POST', `/api/wall/conversations/${encodeURIComponent(conversation)}`, json(deed))),
  };
}
