// A2: a booked call is moved or cancelled by the link of its mail, on a page with large buttons. Opening the link changes nothing: mail
// programs open links to look at them.
import type { ConversationState } from '@baton/conversation';
import { calendarOf, formatAppointment, freeCallTimes } from '@baton/handoff';
import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import * as z from 'zod';
import { queueState } from '../desk/house-states.ts';
import { conversationReply, type House } from '../house.ts';
import { ApiError } from '../http/api-error.ts';
import { sameText } from '../store/secrets.ts';
import { escapeHtml } from '../web/escape-html.ts';
import { sendPage } from '../web/plain-page.ts';
import { conversationStrings as strings } from './strings.ts';

export interface CallRoutesOptions {
  readonly house: House;
  readonly callToken: (promiseId: string) => string;
}

const linked = z.object({ call: z.string().min(1).max(200), token: z.string().min(1).max(128) });
const moving = linked.extend({ slotAt: z.coerce.number().int().min(0) });

/** The calendar of the team answers in an input of its own. */
const LOOKS = 50;
const LOOK_EVERY_MS = 100;

export const callRoutes: FastifyPluginAsyncZod<CallRoutesOptions> = async (http, { house, callToken }) => {
  const { host } = house;

  function checkToken(call: string, token: string, at: string): void {
    if (!sameText(token, callToken(call))) throw new ApiError('token-wrong', strings.callTokenWrong, { at });
  }

  async function booked(call: string): Promise<Booked | null> {
    const state = stateOf(await host.read({ kind: 'conversation', key: conversationOf(call) }));
    const found = state?.promises.find(
      (one) => one.kind === 'callback' && one.dueAt > house.now() && (one.id === call || one.call?.uid === call),
    );
    if (!state || !found) return null;
    const { zone, language } = state;
    return { team: found.team ?? '', dueAt: found.dueAt, zone, language };
  }

  const timeText = (slotAt: number, { zone, language }: Booked): string =>
    formatAppointment(slotAt, zone, language, house.now(), { nameZone: true });

  async function otherTimes(call: string, { team, dueAt, zone }: Booked): Promise<number[]> {
    const workspace = house.workspace();
    if (!calendarOf(workspace, team)) return [];
    const others = ((await queueState(house, team))?.bookings ?? []).filter(
      ({ conversation }) => conversation !== conversationOf(call),
    );
    return freeCallTimes(team, others, house.now(), zone, { workspace }).filter((slotAt) => slotAt !== dueAt);
  }

  http.get('/api/calls/cancel', { schema: { hide: true, querystring: linked } }, async ({ query }, reply) => {
    const { call, token } = query;
    checkToken(call, token, '/query/token');
    const now = await booked(call);
    if (!now) return sendPage(reply, strings.callTitle, `<p role="status">${strings.callGone}</p>`);
    const named = `<input type="hidden" name="call" value="${escapeHtml(call)}"><input type="hidden" name="token" value="${escapeHtml(token)}">`;
    const times = (await otherTimes(call, now)).map(
      (slotAt) =>
        `<p><button class="large" name="slotAt" value="${slotAt}">${escapeHtml(timeText(slotAt, now))}</button></p>`,
    );
    const others =
      times.length === 0
        ? `<p class="meta">${strings.callNoOthers}</p>`
        : `<form method="post" action="/calls/move">${named}${times.join('')}</form>`;
    const off = `<form method="post" action="/calls/cancel">${named}<button class="large">${strings.callCancel}</button></form><p class="meta">${strings.callCancelNote}</p>`;
    const body = `<p>${escapeHtml(strings.callAt(timeText(now.dueAt, now)))}</p><h2>${strings.callOthers}</h2>${others}<h2>${strings.callCancel}</h2>${off}`;
    return sendPage(reply, strings.callTitle, body);
  });

  await http.register(async (forms) => {
    forms.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, text, done) =>
      done(null, Object.fromEntries(new URLSearchParams(String(text)))),
    );
    forms.post('/calls/cancel', { schema: { hide: true } }, async (request, reply) => {
      const { call, token } = linked.parse(request.body);
      checkToken(call, token, '/body/token');
      const answer = conversationReply(
        await host.send(
          { kind: 'conversation', key: conversationOf(call) },
          { id: `call-cancel:${call}`, at: house.now(), body: { type: 'call.cancel', promiseId: call } },
        ),
      );
      house.changes.announce();
      const text = answer.ok ? strings.callCancelled : strings.callGone;
      return sendPage(reply, strings.callTitle, `<p role="status">${text}</p>`);
    });

    forms.post('/calls/move', { schema: { hide: true } }, async (request, reply) => {
      const { call, token, slotAt } = moving.parse(request.body);
      checkToken(call, token, '/body/token');
      const before = await booked(call);
      const answer = conversationReply(
        await host.send(
          { kind: 'conversation', key: conversationOf(call) },
          {
            id: `call-move:${call}:${before?.dueAt ?? 0}:${slotAt}`,
            at: house.now(),
            body: { type: 'call.move', promiseId: call, slotAt },
          },
        ),
      );
      const after = before && answer.ok ? await movedTo(call, slotAt) : null;
      house.changes.announce();
      const text =
        !answer.ok || !before
          ? strings.callGone
          : after
            ? strings.callMoved(timeText(slotAt, after))
            : strings.callTaken;
      return sendPage(reply, strings.callTitle, `<p role="status">${escapeHtml(text)}</p>`);
    });
  });

  async function movedTo(call: string, slotAt: number): Promise<Booked | null> {
    for (let look = 0; look < LOOKS; look += 1) {
      const now = await booked(call);
      if (now?.dueAt === slotAt) return now;
      const state = stateOf(await host.read({ kind: 'conversation', key: conversationOf(call) }));
      // The calendar has refused it, and others are offered in the chat.
      if (state?.rebooking?.shown) return null;
      await pause(LOOK_EVERY_MS);
    }
    return null;
  }
};

interface Booked {
  readonly team: string;
  readonly dueAt: number;
  readonly zone: string;
  readonly language: string;
}

function conversationOf(call: string): string {
  return call.split('/', 1)[0] ?? '';
}

/** What the conversation's reducer returned is what the host hands back (contracts, 6). */
function stateOf(state: unknown): ConversationState | null {
  return state as ConversationState | null;
}
