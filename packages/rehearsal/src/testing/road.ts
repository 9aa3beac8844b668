// The smallest flow that has every stretch of the road.
import type { Flow } from '@baton/flow';
import { drawnEdge as edge, drawnFlow, drawnNode as node } from './demo.ts';

const own = (en: string) => ({ use: 'own', text: { en } });

export function roadFlow(): Flow {
  return drawnFlow({
    format: 1,
    id: 'road',
    name: 'Road',
    settings: {},
    nodes: [
      node('start', 'start'),
      node('human', 'explicit-request'),
      node('upset', 'frustration'),
      node('ask', 'bot-answer'),
      node('gate', 'confidence-gate'),
      node('answer', 'message'),
      node('fits', 'offer', { message: own('{{answer.text}}\nDoes that fit?'), offersPerson: false }),
      node('shall', 'offer', { message: { use: 'template', template: 'low-confidence' } }),
      node('transfer', 'warm-transfer', { team: 'support' }),
      node('sorry', 'message', { message: own('Nobody is there now.') }),
      node('bye', 'closing'),
      node('end', 'end'),
    ],
    edges: [
      edge('start', 'next', 'ask'),
      edge('human', 'asked', 'transfer'),
      edge('upset', 'offer', 'shall'),
      edge('ask', 'answered', 'gate'),
      edge('ask', 'failed', 'shall'),
      edge('ask', 'silent', 'bye'),
      edge('gate', 'answer', 'answer'),
      edge('gate', 'qualify', 'fits'),
      edge('gate', 'handOff', 'shall'),
      edge('answer', 'next', 'ask'),
      edge('fits', 'yes', 'ask'),
      edge('fits', 'no', 'shall'),
      edge('fits', 'other', 'ask'),
      edge('fits', 'silent', 'bye'),
      edge('shall', 'yes', 'transfer'),
      edge('shall', 'no', 'ask'),
      edge('shall', 'silent', 'bye'),
      edge('transfer', 'tooLong', 'sorry'),
      edge('transfer', 'noAgent', 'sorry'),
      edge('transfer', 'returned', 'ask'),
      edge('transfer', 'closed', 'bye'),
      edge('sorry', 'next', 'end'),
      edge('bye', 'more', 'ask'),
      edge('bye', 'done', 'end'),
    ],
  });
}
