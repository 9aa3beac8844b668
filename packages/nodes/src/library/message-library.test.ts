import { placesOf, systemVariable } from '@baton/flow';
import { prepare } from '@baton/signals';
import { describe, expect, test } from 'vitest';
import { messageLibrary } from './message-library.ts';
import { templates, type TemplateId } from './templates.ts';

const VOICES = ['warm', 'neutral', 'formal'];
const ids = templates.map(({ id }) => id);
const textOf = (id: string, voice: string): string => messageLibrary[id]?.texts[voice]?.text['en'] ?? '';
/** Every text, with where it is from, so that a failure names it. */
const all = ids.flatMap((id) => VOICES.map((voice) => ({ id, voice, text: textOf(id, voice) })));

/** What the rows of the domain ask for: places by name, and what the words must speak of. */
const must: Partial<Record<TemplateId, { places?: string[]; words?: RegExp[] }>> = {
  greeting: { places: ['bot.name', 'company.name'], words: [/\bbot\b/i, /person|member of staff/i] },
  'answer-check': { places: ['answer.text'], words: [/sure|certain/i, /fit|apply/i, /person|member of staff/i, /\?/] },
  'bot-failed': { words: [/person|member of staff/i] },
  'standard-escalation': {
    places: ['queue.place', 'queue.estimate', 'queue.next-word'],
    words: [/^(of course|yes|certainly)/i, /conversation/i, /repeat/i],
  },
  'proactive-escalation': { places: ['team.name'], words: [/specialist from our/i, /details/i, /\?$/] },
  'policy-escalation': {
    places: ['topic.reason', 'queue.priority', 'queue.place', 'queue.estimate', 'queue.next-word'],
    words: [/because/i, /\bnow\b/i, /everything/i],
  },
  'low-confidence': {
    words: [/not (sure|certain)/i, /guess/i, /knows more|expertise/i, /everything you (have )?told me/i, /\?$/],
  },
  'agent-opening-calm': {
    places: ['customer.name', 'agent.name', 'agent.team', 'summary', 'tried', 'next-step'],
    words: [/\?$/],
  },
  'agent-opening-upset': {
    places: ['customer.name', 'agent.name', 'agent.team', 'summary', 'tried', 'next-step'],
    words: [/sorry|apolog/i, /\?$/],
  },
  'agent-opening-blank': {
    places: ['customer.name', 'agent.name', 'agent.team'],
    words: [/what (is )?it (is )?about/i],
  },
  'queue-30': { places: ['queue.place'], words: [/still looking/i, /add for the agent/i, /\?/] },
  'queue-60': { places: ['queue.estimate', 'queue.next-word'], words: [/thank/i, /details/i, /ready/i] },
  'queue-90': { places: ['queue.place', 'queue.estimate'] },
  'queue-120': {
    places: ['queue.place', 'ticket.due'],
    words: [/sorry|apolog/i, /keep waiting/i, /call/i, /email/i],
  },
  'queue-later-1': { places: ['queue.place', 'queue.estimate', 'ticket.due'], words: [/call/i, /email/i] },
  'queue-later-2': { places: ['queue.place', 'queue.estimate'], words: [/call/i, /email/i] },
  'queue-later-3': { places: ['queue.place', 'queue.estimate'], words: [/call/i, /email/i] },
  'queue-long-wait': { places: ['queue.place', 'queue.wait', 'ticket.due'], words: [/stay/i, /call/i, /email/i] },
  'waiting-noted': { words: [/case/i] },
  'waiting-place': { places: ['queue.place', 'queue.estimate'], words: [/call/i, /email/i] },
  'agent-connected': { places: ['agent.name', 'agent.team'], words: [/person|member of staff/i] },
  'agent-here': { places: ['agent.name', 'agent.team'], words: [/person|member of staff/i, /already/i] },
  'needs-nobody': { words: [/again/i] },
  'closing-open-again': { words: [/settled/i] },
  'callback-confirm': { places: ['callback.time'], words: [/\?$/] },
  'queue-coming-1': { places: ['promise.due'], words: [/on call/i] },
  'queue-coming-2': { places: ['promise.due'], words: [/on.call/i] },
  'after-hours-still': { places: ['team.away'], words: [/again|once more/i, /\?$/] },
  'after-hours-promised': { places: ['team.away', 'next-step'], words: [/arranged/i, /call/i] },
  'after-hours-kept': { places: ['next-step', 'ticket.number'] },
  'after-hours-late': {
    places: ['ticket.number', 'ticket.due'],
    words: [/late|overdue/i, /fault|apolog/i, /alerted/i],
  },
  'ticket-person': { places: ['team.away', 'ticket.due'], words: [/email address/i, /person|member of staff/i] },
  'agent-slow': { places: ['agent.name'], words: [/takes over/i] },
  'agent-lost': { places: ['agent.name'], words: [/connection/i, /takes over/i] },
  'agent-passed': { places: ['agent.name', 'team.name'], words: [/colleague/i, /start|repeated/i] },
  'agent-next': { places: ['queue.place', 'queue.estimate', 'queue.next-word'], words: [/your wait does/i] },
  'holding-line': { words: [/lead|head of the team/i, /alerted/i] },
  'silence-question': { words: [/\?/] },
  'silence-close': { words: [/write here/i, /left off|where it stopped/i] },
  'after-hours': {
    places: ['team.away', 'ticket.due'],
    words: [/saved/i, /call/i, /right now/i],
  },
  'after-hours-urgent': {
    places: ['team.away', 'ticket.due'],
    words: [/saved/i, /call/i, /on call/i, /ticket/i],
  },
  'after-hours-choose': { places: ['ticket.due'], words: [/saved/i] },
  'ticket-ask-contact': { places: ['ticket.due'], words: [/email address/i, /\?/, /anything else/i] },
  'ticket-ask-again': { words: [/email address/i, /\bno\b/i] },
  'ticket-confirmed': { places: ['ticket.number', 'ticket.due', 'customer.email'] },
  'ticket-without-mail': { places: ['ticket.number', 'ticket.due'], words: [/without an email address/i, /here/i] },
  'ticket-mail': { places: ['ticket.number', 'ticket.due', 'summary'] },
  'callback-ask-phone': { words: [/number/i, /\?/] },
  'callback-confirmed': { places: ['callback.time', 'ticket.number'] },
  'callback-mail': { places: ['callback.time', 'ticket.number'] },
  'callback-none': { words: [/no call/i] },
  'on-call-started': { places: ['promise.due'], words: [/alert/i, /on call/i] },
  'on-call-update': { places: ['promise.due'] },
  'on-call-backup': { places: ['promise.due'], words: [/second/i] },
  'on-call-joined': { words: [/on call/i] },
  'on-call-silent': { words: [/sorry|apolog/i, /front of the next shift/i, /ticket/i, /call/i] },
  'desk-started': { words: [/repeat/i, /person|member of staff|someone/i] },
  'desk-update': { words: [/team/i] },
  'self-harm-care': { places: ['emergency.number'], words: [/alone/i, /person|member of staff/i] },
  'amount-question': { words: [/\?/] },
  'self-service-check': { words: [/\?$/, /follow-up/i] },
  'question-again-number': { words: [/number/i, /figure/i] },
  'question-again-email': { words: [/email address/i, /name@example\.com/] },
  'question-again-phone': { words: [/phone number|telephone number/i, /area code/i] },
  'question-again-date': { words: [/date/i, /weekday/i] },
  'question-again-order-number': { words: [/order number/i, /confirmation/i] },
  'choice-again': { words: [/\?$/] },
  'self-service-offer': { words: [/right now|at once/i, /\?$/] },
  'welcome-back': { places: ['customer.name', 'ticket.number', 'ticket.due'], words: [/add/i, /\?$/] },
  'welcome-back-call': { places: ['customer.name', 'callback.time'], words: [/\?$/] },
  'welcome-back-late': { places: ['customer.name', 'ticket.number'], words: [/late|overdue/i, /alerted/i] },
  'welcome-back-add': { places: ['ticket.number'], words: [/here/i] },
  'welcome-back-noted': { places: ['ticket.number'], words: [/case/i] },
  'survey-question': { words: [/\?/] },
  'survey-thanks': { words: [/thank/i] },
  'closing-quiet': {
    places: ['ticket.number'],
    words: [/nothing you (have written|wrote) is lost/i, /person|member of staff/i],
  },
  closing: { places: ['summary', 'next-step', 'ticket.number'], words: [/anything else/i, /\?$/] },
};

describe('the library', () => {
  test('M12: every template has a row, a label, a note and a text of its own in all three voices', () => {
    for (const { id } of templates) {
      const template = messageLibrary[id];
      expect(template?.note.length, id).toBeGreaterThan(20);
      expect([template?.row !== '', template?.label !== ''], id).toEqual([true, true]);
      expect(Object.keys(template?.texts ?? {}), id).toEqual(VOICES);
      expect(new Set(VOICES.map((voice) => textOf(id, voice))).size, id).toBe(3);
    }
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('M1 to M8: the templates of the guide are all there', () => {
    const rows = new Set<string>(templates.map(({ row }) => row));
    expect(['M1', 'M2', 'M3', 'M4', 'M5', 'M6', 'M7', 'M8', 'M10'].filter((row) => !rows.has(row))).toEqual([]);
  });

  test.each(Object.entries(must))(
    '%s says what its row asks for, in every voice',
    (id, { places = [], words = [] }) => {
      for (const voice of VOICES) {
        const text = textOf(id, voice);
        const named = placesOf(text).map(({ name }) => name);
        expect(
          places.filter((place) => !named.includes(place)),
          `${voice}: ${text}`,
        ).toEqual([]);
        expect(words.filter((word) => !word.test(text)).map(String), `${voice}: ${text}`).toEqual([]);
      }
    },
  );

  test('every place is a name of the house', () => {
    const unknown = all.flatMap(({ id, voice, text }) =>
      placesOf(text).flatMap(({ name }) => (systemVariable(name) ? [] : [`${id} ${voice}: ${name}`])),
    );
    expect(unknown).toEqual([]);
  });

  test('no place is left malformed', () => {
    const broken = all.filter(({ text }) => /\{\{|\}\}/.test(text.replaceAll(/\{\{[\w.-]+(?:\|[^{}]*)?\}\}/g, '')));
    expect(broken).toEqual([]);
  });

  test('T2: after a failure of the bot the quick reply is read as asking for a person', () => {
    const choice = messageLibrary['bot-failed']?.texts['warm']?.choices?.[0]?.label['en'] ?? '';
    const reader = prepare({});
    const input = { text: choice, at: 0, profile: {}, awaiting: { kind: 'nothing' as const } };
    expect(reader.read(input, reader.empty).signals.explicit.asked).toBe(true);
  });
});

describe('M13: the library in other languages', () => {
  const named = (text: string) => [...new Set(placesOf(text).map(({ name }) => name))].toSorted();
  const lines = ids.flatMap((id) =>
    VOICES.map((voice) => ({ id, voice, text: messageLibrary[id]?.texts[voice]?.text ?? {} })),
  );

  test.each(['es', 'de', 'fr', 'pt'])(
    'every text stands in "%s" too, with the same places as in English',
    (language) => {
      const missing = lines.filter(({ text }) => !text[language]?.trim()).map(({ id, voice }) => `${id} ${voice}`);
      expect(missing).toEqual([]);
      const other = lines.filter(({ text }) => named(text[language] ?? '').join() !== named(text['en'] ?? '').join());
      expect(other.map(({ id, voice, text }) => `${id} ${voice}: ${text[language]}`)).toEqual([]);
    },
  );

  test.each(['es', 'de', 'fr', 'pt'])(
    'in "%s" no figure is stated by itself (M9), and no place is left malformed',
    (language) => {
      const figures = lines.filter(({ text }) => /\d/.test((text[language] ?? '').replaceAll(/\{\{[\w.-]+/g, '')));
      expect(figures.map(({ id, voice }) => `${id} ${voice}`)).toEqual([]);
      const broken = lines.filter(({ text }) =>
        /\{\{|\}\}/.test((text[language] ?? '').replaceAll(/\{\{[\w.-]+(?:\|[^{}]*)?\}\}/g, '')),
      );
      expect(broken).toEqual([]);
    },
  );

  test.each(['es', 'de', 'fr', 'pt'])('in "%s" each voice has words of its own (M12)', (language) => {
    const same = ids.filter((id) => {
      const words = VOICES.map((voice) => messageLibrary[id]?.texts[voice]?.text[language]);
      return new Set(words).size < VOICES.length;
    });
    expect(same).toEqual([]);
  });

  test('T2: the way to a person is read as one in every language', () => {
    const label = messageLibrary['bot-failed']?.texts['warm']?.choices?.[0]?.label ?? {};
    const reader = prepare({});
    for (const text of Object.values(label)) {
      const input = { text, at: 0, profile: {}, awaiting: { kind: 'nothing' as const } };
      expect(reader.read(input, reader.empty).signals.explicit.asked, text).toBe(true);
    }
  });
});

describe('M9: figures come from places only', () => {
  test('no text states a place, a time or a priority by itself', () => {
    const figures = all.filter(({ text }) =>
      /\d|\bnext in line\b|\btop priority\b|\bpriority\b|\bfirst in line\b/i.test(text.replaceAll(/\{\{[\w.-]+/g, '')),
    );
    expect(figures).toEqual([]);
  });

  test('a wait or a place that is not known leaves a true sentence', () => {
    const bare = all.flatMap(({ id, voice, text }) =>
      placesOf(text)
        .filter(
          ({ name, hasFallback }) =>
            ['queue.place', 'queue.wait', 'queue.estimate', 'queue.next-word'].includes(name) && !hasFallback,
        )
        .map(({ name }) => `${id} ${voice}: ${name}`),
    );
    expect(bare).toEqual([]);
  });
});

describe('M11: no wording that costs trust', () => {
  const costly: [string, RegExp][] = [
    ['asks how one can help after a handoff', /how (can|may|could) (i|we) (help|assist)/i],
    ['says soon instead of a time', /\bsoon\b|\bshortly\b|\bin a bit\b|\bas quickly as\b/i],
    ['sends the customer away', /try again|come back (later|another)|call back later/i],
    [
      'asks to hold without a reason',
      /please (hold|wait|stand by)|one moment|just a (moment|second|sec)|hang on|bear with/i,
    ],
  ];

  test.each(costly)('no text %s', (_what, wording) => {
    expect(all.filter(({ text }) => wording.test(text))).toEqual([]);
  });
});

test('M6: the update after 90 s is the shortest of the ladder', () => {
  for (const voice of VOICES) {
    const length = (id: string) => textOf(id, voice).replaceAll(/\{\{[^}]*\}\}/g, '').length;
    expect(Math.min(length('queue-30'), length('queue-60'), length('queue-120'))).toBeGreaterThan(length('queue-90'));
  }
});

test('the formal voice uses no contractions', () => {
  expect(ids.filter((id) => /\w’(ll|re|ve|m|d|t)\b/.test(textOf(id, 'formal')))).toEqual([]);
});

test('texts are short: none but mails and openings has more than 340 characters', () => {
  const long = all.filter(
    ({ id, text }) => !/mail|opening/.test(id) && text.replaceAll(/\{\{[^}]*\}\}/g, '').length > 340,
  );
  expect(long.map(({ id, voice }) => `${id} ${voice}`)).toEqual([]);
});
