// The values behind the names that a text may use (`systemVariables` in `flow`).
import type { Json, Vars } from '@baton/flow';
import {
  calendarOf,
  formatAppointment,
  formatPromise,
  formatUntil,
  isOpen,
  newestOrder,
  nextClosing,
  nextOpening,
  teamOf,
  type Workspace,
} from '@baton/handoff';
import {
  alwaysPhrase,
  awayPhrase,
  estimatePhrase,
  inPhrase,
  placePhrase,
  priorityPhrase,
  waitPhrase,
  withinPhrase,
} from './phrases.ts';
import { matterNumber } from '../matter.ts';
import type { ConversationState } from '../state.ts';
import { nextStepWords, summaryWords } from './sum-up.ts';

/** The value of a name in a text, or undefined when it has none now. */
export function valueOf(
  name: string,
  vars: Vars,
  state: ConversationState,
  workspace: Workspace,
  at: number,
): string | undefined {
  const own = systemValue(name, vars, state, workspace, at);
  if (own !== undefined) return own === '' && !MAY_BE_EMPTY.has(name) ? undefined : own;
  return text(vars[name]);
}

/** Names whose true value can be that there is nothing to say. */
const MAY_BE_EMPTY = new Set(['customer.unreached', 'queue.priority', 'queue.estimate']);

function systemValue(
  name: string,
  vars: Vars,
  state: ConversationState,
  workspace: Workspace,
  at: number,
): string | undefined {
  const { language, zone, place } = state;
  const options = { nameZone: isPlaceNamed(state) };
  switch (name) {
    case 'bot.name':
      return workspace.brand.assistant;
    case 'company.name':
      return workspace.brand.name;
    case 'customer.name':
      return state.profile.name?.split(' ')[0] ?? '';
    case 'customer.email':
      return text(vars['customer.email']) ?? state.profile.email ?? '';
    case 'customer.phone':
      return text(vars['customer.phone']) ?? state.profile.phone ?? '';
    case 'customer.order':
      // X10: of an account that nobody has vouched for, no order is named.
      return text(vars['customer.order']) ?? (state.verified ? newestOrder(state.profile)?.id : undefined) ?? '';
    case 'customer.unreached':
      return text(vars[name]) ?? '';
    case 'team.name':
      return teamName(workspace, place?.team ?? state.agent?.team ?? text(vars['handoff.team']));
    case 'queue.place':
      return placePhrase(place?.position ?? null, language);
    case 'queue.wait':
      return waitPhrase(place?.waitSeconds ?? null, language);
    case 'queue.estimate':
      return estimatePhrase(place?.waitSeconds ?? null, language);
    case 'queue.priority':
      return priorityPhrase(place?.tier ?? null, language);
    case 'queue.next-word':
      return inPhrase(workspace.silence.waitingSeconds, language);
    case 'summary':
      return summaryWords(vars, state);
    case 'next-step':
      return nextStepWords(vars, state, at, options);
    case 'agent.name':
      return (state.agent ?? state.lastAgent)?.name ?? '';
    case 'agent.team':
      return teamName(workspace, (state.agent ?? state.lastAgent)?.team);
    case 'ticket.number':
      return matterNumber(state);
    case 'ticket.due':
      return time(vars['ticket.dueAt'], (due) => formatPromise(due, zone, language, at, options));
    case 'callback.time':
      return time(vars['callback.slotAt'], (due) => formatAppointment(due, zone, language, at, options));
    case 'hold.time':
      return time(vars['hold.until'], (until) => waitPhrase(Math.max(60, (until - at) / 1000), language));
    case 'promise.due':
      return time(vars['promise.dueAt'], (due) => withinPhrase(Math.max(60, (due - at) / 1000), language));
    case 'team.away': {
      const team = teamInCharge(vars, state, workspace);
      return awayPhrase(isTeamOpen(team, workspace, at), nextHours(team, workspace, state, at), language);
    }
    case 'hours.next':
      return nextHours(teamInCharge(vars, state, workspace), workspace, state, at);
    default:
      return undefined;
  }
}

/** A1: whose clock is meant is said when nothing is on file, or another place is. */
function isPlaceNamed({ profile, zone }: Pick<ConversationState, 'profile' | 'zone'>): boolean {
  return profile.zone !== zone;
}

/** The team that was decided on, unless it is there no more, else the one waited for. */
function teamInCharge(vars: Vars, { place }: ConversationState, workspace: Workspace): string | undefined {
  return [text(vars['handoff.team']), place?.team].find((team) => team !== undefined && teamOf(workspace, team));
}

function isTeamOpen(team: string | undefined, workspace: Workspace, at: number): boolean {
  const calendar = calendarOf(workspace, team ?? workspace.teams[0]?.id ?? '');
  return calendar !== undefined && isOpen(calendar, at);
}

/** The hours of the team as they count now: until when it is there, or from when it is there again. */
function nextHours(team: string | undefined, workspace: Workspace, state: ConversationState, at: number): string {
  const calendar = calendarOf(workspace, team ?? workspace.teams[0]?.id ?? '');
  if (!calendar) return '';
  const { zone, language } = state;
  const options = { nameZone: isPlaceNamed(state) };
  if (isOpen(calendar, at)) {
    const closes = nextClosing(calendar, at);
    return closes === null ? alwaysPhrase(language) : formatUntil(closes, zone, language, at, options);
  }
  const opens = nextOpening(calendar, at);
  return opens === null ? '' : formatAppointment(opens, zone, language, at, options);
}

function teamName(workspace: Workspace, team: string | undefined): string {
  return team === undefined ? '' : (teamOf(workspace, team)?.name ?? team);
}

function time(value: Json | undefined, say: (at: number) => string): string {
  return typeof value === 'number' ? say(value) : '';
}

function text(value: Json | undefined): string | undefined {
  if (typeof value === 'string') return value === '' ? undefined : value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}
