// What a step of a scenario does to a rehearsal.
import type { ConversationEntry } from '@baton/handoff';
import type { Rehearsal } from '../rehearse.ts';
import { secondsOf, type ScenarioStep } from './scenario-file.ts';

/** Everything but looking: what the customer, the bot, an agent or time does. */
export type ScenarioAction = Exclude<ScenarioStep, { expect: unknown }>;

/** How a customer answers with one of the choices that stand under the newest message. */
export type Presses = (talk: Rehearsal, choice: { id: string; label: string }) => Promise<unknown>;

const asOnWeb: Presses = (talk, { id, label }) => talk.customer.presses(id, label);

/**
 * Does what a step says; answers why it could not be done, or undefined.
 *
 * @param presses how a button is pressed, where the customer is not on the web
 */
export async function playStep(
  talk: Rehearsal,
  step: ScenarioAction,
  presses: Presses = asOnWeb,
): Promise<string | undefined> {
  if ('says' in step) return void (await talk.customer.says(step.says));
  if ('presses' in step) {
    const offered = lastChoices(await talk.journal());
    const pressed = offered.find(({ id }) => id === step.presses) ?? nth(offered, step.presses);
    if (!pressed)
      return `There is no button "${step.presses}"; there are ${offered.map(({ id }) => id).join(', ') || 'none'}.`;
    return void (await presses(talk, pressed));
  }
  if ('asksForPerson' in step) return void (await talk.customer.asksForPerson());
  if ('leaves' in step) return void (await talk.customer.leaves());
  if ('bot' in step) {
    const { bot } = step;
    talk.bot.next(
      'confidence' in bot
        ? {
            confidence: bot.confidence,
            ...(bot.text === undefined ? {} : { text: bot.text }),
            ...(bot.after === undefined ? {} : { afterSeconds: secondsOf(bot.after) }),
          }
        : bot,
    );
    return undefined;
  }
  if ('waits' in step) {
    await talk.wait(secondsOf(step.waits));
    return undefined;
  }
  if ('page' in step) return answerPage(talk, step.page);
  if ('desk' in step) return deskDoes(talk, step.desk);
  if ('request' in step) return answerRequest(talk, step.request);
  return agentActs(talk, step);
}

async function agentActs(talk: Rehearsal, step: Extract<ScenarioStep, { agent: string }>): Promise<string | undefined> {
  const agent = talk.agent(step.agent);
  const refusal = (reply: { ok: boolean; message?: string }) =>
    reply.ok ? undefined : `${step.agent}: ${reply.message ?? 'refused'}`;
  switch (step.does) {
    case 'signs on':
      await agent.signsOn();
      return undefined;
    case 'signs off':
      await agent.signsOff();
      return undefined;
    case 'takes a break':
      await agent.sets('break');
      return undefined;
    case 'loses connection':
      await agent.loses('connection');
      return undefined;
    case 'returns':
      await agent.returns();
      return undefined;
    case 'accepts':
      return refusal(await agent.accepts());
    case 'declines':
      return refusal(await agent.declines());
    case 'says':
      return refusal(await agent.says(step.text ?? ''));
    case 'closes':
      return refusal(await agent.closes(step.text ?? ''));
    case 'passes':
      return refusal(await agent.passes(step.to ?? '', step.text ?? ''));
    case 'claims promise':
    case 'answers promise':
    case 'keeps promise':
      return workOnPromise(talk, { ...step, does: step.does });
    case 'hands back':
      return refusal(await agent.handsBack(step.text ?? ''));
  }
}

/** A9: on the promise that is due first. */
async function workOnPromise(
  talk: Rehearsal,
  step: { agent: string; does: 'claims promise' | 'answers promise' | 'keeps promise'; text?: string | undefined },
): Promise<string | undefined> {
  const promise = (await talk.state()).promises.toSorted((a, b) => a.dueAt - b.dueAt)[0];
  if (!promise) return 'Nothing is promised.';
  const of = { promiseId: promise.id, agent: step.agent };
  const reply = await talk.tell(
    step.does === 'claims promise'
      ? { type: 'promise.claim', ...of }
      : step.does === 'answers promise'
        ? { type: 'promise.answer', ...of, text: step.text ?? '' }
        : { type: 'promise.done', ...of },
  );
  return reply.ok ? undefined : `${step.agent}: ${reply.message}`;
}

async function answerPage(talk: Rehearsal, answer: 'acknowledged' | 'fails'): Promise<string | undefined> {
  const page = talk.outside.findLast((effect) => effect.type === 'page');
  if (!page) return 'Nobody was paged.';
  await talk.tell(
    answer === 'acknowledged'
      ? { type: 'page.acknowledged', pageId: page.pageId, by: page.to }
      : { type: 'page.failed', pageId: page.pageId, reason: 'the pager answered with an error' },
  );
  return undefined;
}

async function deskDoes(
  talk: Rehearsal,
  does: Extract<ScenarioStep, { desk: unknown }>['desk'],
): Promise<string | undefined> {
  const deskId = (await talk.state()).desks?.at(-1)?.id;
  if (deskId === undefined) return 'Nothing was handed to a help desk.';
  if (typeof does === 'object')
    await talk.tell({ type: 'desk.answered', deskId, text: does.answers, by: does.by ?? null });
  else if (does === 'opens') await talk.tell({ type: 'desk.opened', deskId, ticket: '1001' });
  else if (does === 'solves') await talk.tell({ type: 'desk.state', deskId, state: 'solved' });
  else await talk.tell({ type: 'desk.failed', deskId, reason: 'the help desk answered with an error' });
  return undefined;
}

async function answerRequest(
  talk: Rehearsal,
  answer: Extract<ScenarioStep, { request: unknown }>['request'],
): Promise<string | undefined> {
  const { request } = await talk.state();
  if (!request) return 'No other system was asked.';
  await talk.tell(
    typeof answer === 'object'
      ? { type: 'request.answered', requestId: request.id, body: answer.answers }
      : {
          type: 'request.failed',
          requestId: request.id,
          reason: answer === 'fails' ? 'it answered with an error' : 'it did not answer in time',
          timedOut: answer === 'takes too long',
        },
  );
  return undefined;
}

function lastChoices(journal: readonly ConversationEntry[]): { id: string; label: string }[] {
  const last = journal.findLast((entry) => entry.type === 'said' && (entry.message.choices?.length ?? 0) > 0);
  return last?.type === 'said' ? (last.message.choices ?? []) : [];
}

/** `#2` presses the second button, whatever its id. */
function nth(
  offered: readonly { id: string; label: string }[],
  wanted: string,
): { id: string; label: string } | undefined {
  return /^#\d+$/.test(wanted) ? offered[Number(wanted.slice(1)) - 1] : undefined;
}
