import { anyNode } from '@baton/flow';
import { describe, expect, test } from 'vitest';
import { NOON, playNode, workspaceOf, type Played } from '../shared/play-node.ts';
import { ticket } from './ticket.node.ts';

const typesOf = (played: Played) => played.effects.map(({ type }) => type);
const asking = (settings: object = {}) => {
  const step = playNode(ticket, settings);
  step.enter();
  return step;
};
/** Tuesday 18:00 in Berlin, when the team goes home. */
const THIS_EVENING = Date.UTC(2026, 10, 17, 17);

describe('with a known address', () => {
  const around = { profile: { email: 'ada@example.com' } };

  test('A1: makes the ticket at once, with a stated time, says it and confirms it by mail', () => {
    const played = playNode(ticket, {}, { around }).enter();
    expect(played.to).toBe('created');
    expect(typesOf(played)).toEqual(['createTicket', 'tried', 'say', 'sendMail']);
    expect(played.said).toEqual(['ticket-confirmed', 'ticket-mail']);
    expect(played.vars['ticket.dueAt']).toBe(THIS_EVENING);
  });

  test('A1: in the evening it is ten o’clock where the customer is, while the team in Berlin is at work', () => {
    const profile = { email: 'ada@example.com', zone: 'America/New_York' };
    const step = playNode(ticket, {}, { around: { profile } });
    step.at = Date.UTC(2026, 10, 17, 20);
    expect(step.enter().vars['ticket.dueAt']).toBe(Date.UTC(2026, 10, 18, 15));
  });

  test('A1: the designer’s own hour is kept, and the team’s own hours count', () => {
    expect(playNode(ticket, { by: '14:00' }, { around }).enter().vars['ticket.dueAt']).toBe(Date.UTC(2026, 10, 18, 13));
    const day = [{ from: '09:00', to: '18:00' }];
    const workspace = workspaceOf(['support', 'leads'], {
      hours: [
        { id: 'office', name: 'Office', zone: 'Europe/Berlin', week: { tue: day, wed: day } },
        { id: 'fridays', name: 'Fridays', zone: 'Europe/Berlin', week: { fri: day } },
      ],
      teams: [
        { id: 'support', name: 'Support', hours: 'office' },
        { id: 'leads', name: 'Leads', hours: 'fridays' },
      ],
    });
    const played = playNode(ticket, { team: 'leads' }, { around: { ...around, workspace } }).enter();
    expect(played.vars['ticket.dueAt']).toBe(Date.UTC(2026, 10, 20, 9));
  });

  test('A7: urgent and at the front go along', () => {
    const played = playNode(ticket, { urgent: true, front: true }, { around }).enter();
    expect(played.effects[0]).toEqual({ type: 'createTicket', team: null, urgent: true, front: true });
  });

  test('an address that the customer told earlier in the conversation will do', () => {
    expect(playNode(ticket, {}, { vars: { 'customer.email': 'a@b.example' } }).enter().to).toBe('created');
  });
});

describe('without an address', () => {
  test('A1: names the time, asks for an address, and writes to it', () => {
    const step = playNode(ticket);
    const asked = step.enter();
    expect([asked.to, asked.said, asked.vars['ticket.dueAt']]).toEqual(['wait', ['ticket-ask-contact'], THIS_EVENING]);
    const made = step.says('sure, it is ada.l+shop@mail.example.com.');
    expect([made.to, made.vars['customer.email']]).toEqual(['created', 'ada.l+shop@mail.example.com']);
    expect(made.said).toEqual(['ticket-confirmed', 'ticket-mail']);
  });

  test('the promise is set anew when the ticket is made', () => {
    const step = asking();
    step.at = NOON + 24 * 3600_000;
    expect(step.says('ada@example.com').vars['ticket.dueAt']).toBe(THIS_EVENING + 24 * 3600_000);
  });

  test('A0: asks once more, then makes the ticket all the same and says how the answer comes', () => {
    const step = asking();
    const again = step.says('it is about my lamp');
    expect([again.to, again.said]).toEqual(['stay', ['ticket-ask-again']]);
    const made = step.says('the one with the green shade');
    expect([made.to, made.said]).toEqual(['created', ['ticket-without-mail']]);
    expect(typesOf(made)).toEqual(['createTicket', 'tried', 'say']);
  });

  test('A0: a refusal is taken at once, and so is silence', () => {
    expect(asking().says('no, I would rather not').to).toBe('created');
    const step = asking();
    expect(step.dueAt('noAddress')).toBe(NOON + 300_000);
    const played = step.deadline('noAddress');
    expect([played.to, played.said]).toEqual(['created', ['ticket-without-mail']]);
  });

  test('a team that never opens promises what the next team can keep', () => {
    const day = [{ from: '09:00', to: '18:00' }];
    const workspace = workspaceOf(['support', 'night'], {
      hours: [
        { id: 'never', name: 'Never', zone: 'Europe/Berlin', week: {} },
        { id: 'office', name: 'Office', zone: 'Europe/Berlin', week: { thu: day } },
      ],
      teams: [
        { id: 'support', name: 'Support', hours: 'never' },
        { id: 'night', name: 'Night', hours: 'office' },
      ],
    });
    const step = playNode(ticket, { team: 'support' }, { around: { workspace } });
    expect(step.enter().vars['ticket.dueAt']).toBe(Date.UTC(2026, 10, 19, 9));
  });
});

test('contracts 9: a ticket gives the place in the queue up', () => {
  expect(anyNode(ticket).ports({})['created']?.place).toBe('leaves');
});
