// A time that is named to a customer is true when it is named.
import { expect, test } from 'vitest';
import type { Rehearsal } from './rehearse.ts';
import { drawnEdge as edge, drawnFlow, drawnNode as node } from './testing/demo.ts';
import { shippedTalk, textsOf } from './testing/shipped-talk.ts';

const LANGUAGES = ['en', 'es', 'de', 'fr', 'pt'];

async function told(at: string, language: string): Promise<string> {
  const talk = await shippedTalk('multilingual', [], { startAt: Date.parse(at), language });
  await talk.customer.asksForPerson();
  return (await textsOf(talk)).at(-1) ?? '';
}

test('M9: in opening hours nobody is told that the team comes back tomorrow', async () => {
  const texts = await Promise.all(LANGUAGES.map((language) => told('2026-11-23T10:00:00+01:00', language)));
  expect(texts.map((text) => text.split('. ')[0])).toEqual([
    'Nobody in our team is free right now',
    'Nadie de nuestro equipo está libre en este momento',
    'Gerade ist niemand aus unserem Team frei',
    'Personne de notre équipe n’est libre en ce moment',
    'Ninguém da nossa equipa está livre neste momento',
  ]);
});

test('M7: at night the customer hears when the team is back', async () => {
  expect(await told('2026-11-23T22:00:00+01:00', 'en')).toMatch(
    /^Our team is offline at the moment and back tomorrow at 09:00 \(Berlin\)\. /,
  );
});

/** A flow that says the hours in words of its own. */
function saysHours(at: string): Promise<Rehearsal> {
  const flow = drawnFlow({
    format: 1,
    id: 'hours',
    name: 'Hours',
    settings: {},
    nodes: [
      node('start', 'start', { greet: false }),
      node('say', 'message', { message: { use: 'own', text: { en: 'We are here {{hours.next|again}}.' } } }),
      node('end', 'end'),
    ],
    edges: [edge('start', 'next', 'say'), edge('say', 'next', 'end')],
  });
  return shippedTalk('standard-handoff', [], { flow, startAt: Date.parse(at) });
}

test.each([
  ['2026-11-23T10:00:00+01:00', 'We are here today until 18:00 (Berlin).'],
  ['2026-11-23T19:00:00+01:00', 'We are here tomorrow at 09:00 (Berlin).'],
  ['2026-11-21T10:00:00+01:00', 'We are here Monday 23 November at 09:00 (Berlin).'],
])('M9: the hours named at %s are those that count then', async (at, text) => {
  expect(await textsOf(await saysHours(at))).toEqual([text]);
});
