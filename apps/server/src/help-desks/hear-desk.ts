// What help desks tell of their tickets, as inputs of the conversation each belongs to.
import { createHash } from 'node:crypto';
import type { DeskEvent } from '@baton/connectors';
import type { ConversationBody } from '@baton/conversation';
import type { Json } from '@baton/handoff';
import { HostError } from '@baton/host';
import type { House } from '../house.ts';
import type { DeskAccount } from './desk-accounts.ts';
import type { DeskCases } from './desk-cases.ts';

/** Each event once, however often it is told: its id is the input's. */
export function deskHearer({ house, cases }: { house: House; cases: DeskCases }) {
  async function send(account: DeskAccount, conversation: string, id: string, body: ConversationBody): Promise<void> {
    const plain = `desk:${account.id}:${id}`;
    const short = plain.length <= 200 ? plain : `desk:${account.id}:${hashed(id)}`;
    try {
      await house.host.send(
        { kind: 'conversation', key: conversation },
        { id: short, at: house.now(), body: { ...jsonOf(body), type: body.type } },
      );
    } catch (error) {
      // Told once more with other words: the first ones stand.
      if (!(error instanceof HostError && error.code === 'conflict')) throw error;
    }
  }

  return {
    /** Of a ticket that is none of ours nothing is told. Rejects when the desk has to be asked and does not answer. */
    async event(account: DeskAccount, event: DeskEvent): Promise<void> {
      const found = await cases.ofTicket(account.id, event.ticket);
      if (!found) return;
      const { id: deskId, conversation, person } = found;
      switch (event.type) {
        case 'answered':
          return send(account, conversation, event.id, {
            type: 'desk.answered',
            deskId,
            text: event.text,
            by: event.by,
          });
        case 'state':
          return send(account, conversation, event.id, { type: 'desk.state', deskId, state: event.state });
        case 'changed': {
          const ticket = { id: event.ticket, person };
          for (const { id, text, by } of await account.desk.answers(ticket, account.call))
            await send(account, conversation, id, { type: 'desk.answered', deskId, text, by });
          const state = await account.desk.state(ticket, account.call);
          return send(account, conversation, `${event.id}:state`, { type: 'desk.state', deskId, state });
        }
      }
    },
  };
}

function hashed(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

/** Without the fields that are undefined. */
function jsonOf(body: object): Record<string, Json> {
  return JSON.parse(JSON.stringify(body));
}
