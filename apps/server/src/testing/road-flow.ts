// The smallest flow with every stretch of the road, as a document.
export const node = (id: string, kind: string, config: object = {}) => ({
  id,
  kind,
  version: 1,
  position: { x: 0, y: 0 },
  config,
});
export const edge = (from: string, port: string, to: string) => ({
  id: `${from}-${port}`,
  from: { node: from, port },
  to: { node: to },
});
const own = (en: string) => ({ use: 'own', text: { en } });

export function roadDocument(): { id: string; name: string; [field: string]: unknown } {
  return {
    format: 1,
    id: 'road',
    name: 'Road',
    description: '',
    settings: {},
    nodes: [
      node('start', 'start'),
      node('human', 'explicit-request'),
      node('ask', 'bot-answer'),
      node('gate', 'confidence-gate'),
      node('answer', 'message', { message: own('{{answer.text}}') }),
      node('shall', 'offer', { message: { use: 'template', template: 'low-confidence' } }),
      node('transfer', 'warm-transfer', { team: 'support' }),
      node('updates', 'queue-message'),
      node('call', 'callback', { team: 'support' }),
      node('sorry', 'ticket', { team: 'support' }),
      node('bye', 'closing'),
      node('end', 'end'),
    ],
    edges: [
      edge('start', 'next', 'ask'),
      edge('human', 'asked', 'transfer'),
      edge('ask', 'answered', 'gate'),
      edge('ask', 'failed', 'shall'),
      edge('ask', 'silent', 'bye'),
      edge('gate', 'answer', 'answer'),
      edge('gate', 'qualify', 'answer'),
      edge('gate', 'handOff', 'shall'),
      edge('answer', 'next', 'ask'),
      edge('shall', 'yes', 'transfer'),
      edge('shall', 'no', 'ask'),
      edge('shall', 'silent', 'bye'),
      edge('transfer', 'waiting', 'updates'),
      edge('updates', 'callback', 'call'),
      edge('updates', 'ticket', 'sorry'),
      edge('call', 'booked', 'end'),
      edge('call', 'none', 'sorry'),
      edge('transfer', 'tooLong', 'sorry'),
      edge('transfer', 'noAgent', 'sorry'),
      edge('transfer', 'returned', 'ask'),
      edge('transfer', 'closed', 'bye'),
      edge('sorry', 'created', 'end'),
      edge('bye', 'more', 'ask'),
      edge('bye', 'done', 'end'),
    ],
  };
}
