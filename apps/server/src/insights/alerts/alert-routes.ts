import * as wire from '@baton/wire';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import * as z from 'zod';
import type { Audit } from '../../audit/audit-log.ts';
import type { House } from '../../house.ts';
import { ApiError } from '../../http/api-error.ts';
import { errorBody } from '../../http/error-schema.ts';
import type { InsightStore } from '../insight-store.ts';
import { houseZone } from '../pages/parts.ts';
import { zoneWords } from '../question.ts';
import { insightStrings as strings } from '../strings.ts';
import { muteAlert, openAlerts } from './alert-watch.ts';
import { settingsOf } from './send-alerts.ts';

export interface AlertRoutesOptions {
  readonly house: House;
  readonly store: InsightStore;
  readonly audit: Audit;
  readonly hasMail: boolean;
  /** Names of what can be called. */
  readonly connections: () => readonly string[];
}

const MINUTE_MS = 60_000;

/** I14: alerts that are not at rest, where they go, and mute. */
export const alertRoutes: FastifyPluginAsyncZod<AlertRoutesOptions> = async (http, options) => {
  const { house, store, audit, hasMail, connections } = options;
  const tags = ['insights'];
  const refusals = { '4xx': errorBody };

  http.get(
    '/api/insights/alert-settings',
    { schema: { tags, response: { 200: wire.alertSettingsShown, ...refusals } } },
    async () => ({
      settings: await settingsOf(store),
      connections: [...connections()],
      hasMail,
      zoneWords: zoneWords(houseZone(house.workspace())),
    }),
  );

  http.put(
    '/api/insights/alert-settings',
    { schema: { tags, body: wire.alertSettings, response: { 200: wire.done, ...refusals } } },
    async ({ body }) => {
      await store.put('setting', 'alerts', body);
      await audit.note(house.now(), 'insights.alert-settings', 'alerts', { connection: body.connection });
      return { ok: true as const };
    },
  );

  http.get('/api/insights/alerts', { schema: { tags, response: { 200: wire.alertList, ...refusals } } }, async () => ({
    alerts: await openAlerts(store, house.now()),
  }));

  http.post(
    '/api/insights/alerts/:id/mute',
    {
      schema: {
        tags,
        summary: 'Not told for so many minutes; 0 makes it heard again. The wall goes on showing it.',
        params: z.object({ id: z.string().min(1).max(120) }),
        body: wire.alertMuted,
        response: { 200: wire.done, ...refusals },
      },
    },
    async ({ params: { id }, body: { minutes } }) => {
      const until = minutes === 0 ? null : house.now() + minutes * MINUTE_MS;
      if (!(await muteAlert(store, id, until)))
        throw new ApiError('not-found', strings.alerts.none(id), { at: '/path/id' });
      await audit.note(house.now(), 'insights.alert-muted', id, { minutes });
      house.changes.announce();
      return { ok: true as const };
    },
  );
};
