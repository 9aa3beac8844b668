import { describe, expect, test } from 'vitest';
import { NOON, playNode } from '../shared/play-node.ts';
import { returningCustomer } from './returning-customer.node.ts';

const HOUR = 3600_000;
const back = (vars: { [name: string]: number }) => playNode(returningCustomer, {}, { vars });
const welcomed = () => {
  const step = back({ 'ticket.dueAt': NOON + HOUR });
  step.enter();
  return step;
};

describe('A5: a customer who returns', () => {
  test('is greeted with the open case and the promised time', () => {
    const played = back({ 'ticket.dueAt': NOON + HOUR }).enter();
    expect([played.to, played.said]).toEqual(['wait', ['welcome-back']]);
  });

  test('with the time of the call, where one is booked', () => {
    expect(back({ 'ticket.dueAt': NOON - HOUR, 'callback.slotAt': NOON + HOUR }).enter().said).toEqual([
      'welcome-back-call',
    ]);
  });

  test('M9: a promise that is late is called late, and the lead hears of it', () => {
    const played = back({ 'ticket.dueAt': NOON - HOUR }).enter();
    expect(played.effects[0]).toEqual({ type: 'alertLead', why: 'promise-late' });
    expect(played.said).toEqual(['welcome-back-late']);
  });

  test('can add to the case, as often as they like', () => {
    const step = welcomed();
    expect(step.says('', { choice: 'add' }).said).toEqual(['welcome-back-add']);
    const noted = step.says('the shade is cracked, too');
    expect([noted.to, noted.said]).toEqual(['wait', ['welcome-back-noted']]);
    expect(step.says('and so is the foot').said).toEqual(['welcome-back-noted']);
  });

  test('can turn to something else', () => {
    expect(welcomed().says('', { choice: 'new' }).to).toBe('newMatter');
  });

  test('is left in peace after a no, and after a while', () => {
    expect(welcomed().says('no, that’s all').to).toBe('done');
    expect(welcomed().deadline('nothingMore').to).toBe('done');
  });
});
