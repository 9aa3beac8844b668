import { describe, expect, it } from 'vitest';
import { listen } from './listen.ts';

const asked = (text: string, phrases: string[] = []): boolean =>
  listen({ explicitPhrases: phrases }).says(text).explicit.asked;

describe('T1 explicit requests', () => {
  it.each([
    'Can I speak to a real person?',
    'agent',
    'Agent please!',
    'I want to talk to your manager',
    'connect me with customer support',
    'put me through to somebody',
    'let me talk to a human already',
    'get me your supervisor on the line',
    'I need a live agent',
    "I don't want to talk to a bot",
    'this bot is not helping',
    'Is there a human I can chat with?',
    'how do i contact a representative',
    "I'd rather speak with someone",
    'transfer me to the billing department',
    'please pass me to a human',
    'who can I speak to about this?',
    'I need to speak to an opertor',
    'someone please call me',
    "I'd like a demo with a person",
    'Could I book a meeting with an advisor?',
    'I asked for an agent three times already',
    'I have been asking for a representative for an hour',
    'how many times do I have to ask for a human',
  ])('hears a request in "%s"', (text) => {
    expect(asked(text)).toBe(true);
  });

  it.each([
    'Am I talking to a real person?',
    "I don't need an agent",
    'your agent was great',
    'are you a human or a bot',
    'No need to connect me to an agent',
    "please don't transfer me to an operator",
    'my manager approved the expense',
    'send a text to someone',
    'I asked for an agent yesterday and he fixed it',
    'he asked for an agent twice',
    'the agent asked me three times',
    'I have a meeting with my manager at 3',
    'we have a demo with a person tomorrow, where is the link',
    'I was talking to an agent yesterday',
    'is this a person typing',
    'someone used my card',
    'the agent said it would arrive today',
    'I am looking for an insurance agent nearby',
    'how do I add a person to my account',
  ])('hears only a mention in "%s"', (text) => {
    expect(asked(text)).toBe(false);
  });

  it.each([
    ['es', 'quiero hablar con una persona'],
    ['es', 'Páseme con un agente, por favor'],
    ['de', 'Ich möchte mit einem Menschen sprechen'],
    ['de', 'Verbinden Sie mich bitte mit einem Mitarbeiter'],
    ['fr', 'Je voudrais parler à un conseiller'],
    ['fr', "Passez-moi quelqu'un s'il vous plaît"],
    ['pt', 'Quero falar com um atendente'],
    ['pt', 'Preciso de uma pessoa, não de um robô'],
  ])('hears a request in %s: "%s"', (_language, text) => {
    expect(asked(text)).toBe(true);
  });

  it.each([
    ['es', 'no quiero hablar con un agente'],
    ['de', 'ich brauche keinen Mitarbeiter'],
    ['fr', "pas besoin d'un conseiller"],
    ['pt', 'não preciso de um atendente'],
  ])('hears a refusal in %s: "%s"', (_language, text) => {
    expect(asked(text)).toBe(false);
  });

  it("hears a designer's own phrase without training", () => {
    expect(asked('beam me up please')).toBe(false);
    expect(asked('Beam me up, please!', ['beam me up'])).toBe(true);
  });

  it('quotes the words and says where they stand', () => {
    const text = 'Hello. I want to talk to a real person now';
    const [evidence] = listen().says(text).explicit.evidence;
    expect(evidence).toMatchObject({ because: 'asks for a person', quote: 'talk to a real person' });
    expect(text.slice(evidence?.from, evidence?.to)).toBe('talk to a real person');
  });
});
