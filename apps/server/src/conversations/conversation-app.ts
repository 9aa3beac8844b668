import { batonApp, type AppFacts } from '@baton/conversation';
import { teamOf } from '@baton/handoff';
import type { App, Host } from '@baton/host';
import { loadLanguageNamer } from '@baton/signals/languages';
import * as z from 'zod';
import { cardShelf } from '../desk/desk-card.ts';
import { deadLetters, type DeadLetters } from '../effects/dead-letters.ts';
import { newsTopics } from '../desk/news-topics.ts';
import { deliverer } from '../effects/deliver.ts';
import { machines } from '../flows/machines.ts';
import type { Ground } from '../ground/ground.ts';
import { handOver } from '../help-desks/hand-over.ts';
import { ApiError } from '../http/api-error.ts';
import { recordTable } from '../store/records.ts';
import type { Services } from '../services.ts';
import { wakeFailures } from './wake-failures.ts';

/** What the host runs: conversations and queues over this house's flows, workspace and ways out. */
export async function conversationApp(
  ground: Ground,
  services: Services,
): Promise<{ readonly app: App<AppFacts>; readonly letters: DeadLetters }> {
  const { host, now, sql } = ground;
  const { workspace, demo, flows, knowledge, mailer, connections, outbox, channels, house, origin, report } = services;
  const { acknowledgeToken, callToken } = services;
  const topicsOf = newsTopics(workspace);
  const cards = cardShelf(house);
  const nameLanguage = await loadLanguageNamer();
  const letters = await deadLetters({
    deliver: deliverer({
      send: (to, input) => host.send(to, input),
      now,
      workspace,
      bot: knowledge.bot,
      mailer,
      connections,
      outbox,
      acknowledgeUrl: () => `${origin()}/api/pages/acknowledge`,
      acknowledgeToken,
      cancelLinkOf(calendar) {
        const call = calendar?.method === 'CANCEL' ? undefined : calendar?.promiseId;
        const isAgents = workspace().agents.some(
          ({ email }) => email !== undefined && email === calendar?.attendee?.email,
        );
        if (call === undefined || isAgents) return null;
        return `${origin()}/api/calls/cancel?${new URLSearchParams({ call, token: callToken(call) }).toString()}`;
      },
      sendMessage: channels.sendMessage,
      replyAddress: channels.replyAddress,
      handOver: handOver({
        desks: services.desks,
        cases: services.deskCases,
        outbox,
        card: (conversation) => cards.card(conversation),
        teamName: (team) => teamOf(workspace(), team)?.name ?? team,
        link: (conversation) => `${origin()}/desk?${new URLSearchParams({ conversation }).toString()}`,
        now,
      }),
      customerOf: (conversation) => customerOf(host, conversation),
    }),
    failing: recordTable(sql, 'failing'),
    dead: recordTable(sql, 'dead-letter'),
    now,
    report,
  });
  const app = batonApp({
    nameLanguage,
    workspace: () => demo.current(),
    machine: machines((hash) => flows.machine(hash)),
    liveVersion: (id) =>
      flows.runnable(id).catch((error: unknown) => {
        if (error instanceof ApiError) return null;
        throw error;
      }),
    deliver: (delivery) => letters.deliver(delivery),
    project: (entries, transaction) => ground.project(entries, transaction),
    projected: (entries) => house.changes.announce(topicsOf(entries)),
    onFailure: wakeFailures(host, now, report),
  });
  return { app, letters };
}

/** Whoever the customer of a conversation is, by account or else by address. */
async function customerOf(host: Host, conversation: string): Promise<string | null> {
  const state = z
    .object({ profile: z.object({ customerId: z.string().optional(), email: z.string().optional() }) })
    .safeParse(await host.read({ kind: 'conversation', key: conversation })).data;
  return state?.profile.customerId ?? state?.profile.email ?? null;
}
