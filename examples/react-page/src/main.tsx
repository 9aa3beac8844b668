import { compileFlow } from '@baton/compiler';
import { FlowBuilder, type BuilderTokens } from '@baton/editor';
import { emptyFlow, extendRegistry } from '@baton/flow';
import { messageLibrary, nodeKinds } from '@baton/nodes';
import { cards } from '@baton/nodes/react';
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { NextBatchCard } from './NextBatchCard.tsx';
import { nextBatch } from './next-batch.ts';
import '@baton/editor/styles.css';
import '@baton/nodes/styles.css';

const registry = extendRegistry(nodeKinds, [nextBatch]);
const ownCards = { ...cards, 'bakery-next-batch': NextBatchCard };
const workspace = { teams: [{ id: 'counter', name: 'The counter' }] };
const tokens: BuilderTokens = { '--baton-accent': 'light-dark(#8a4b12, #d89a5b)' };

const empty = emptyFlow({ id: 'bakery', name: 'Bread by chat' });

function Page() {
  const [flow, setFlow] = useState(empty);
  return (
    <main style={{ height: '100vh' }}>
      <h1>Flows of the bakery</h1>
      <div style={{ height: '80vh' }}>
        <FlowBuilder
          value={flow}
          onChange={setFlow}
          registry={registry}
          cards={ownCards}
          workspace={workspace}
          templates={messageLibrary}
          check={(drawn) => compileFlow(drawn, { registry, library: messageLibrary, hash: '' }).issues}
          groups={{ bakery: 'The bakery' }}
          flowSettings={['name', 'variables']}
          tokens={tokens}
        />
      </div>
      <output>{JSON.stringify(flow)}</output>
    </main>
  );
}

const place = document.getElementById('page');
if (place)
  createRoot(place).render(
    <StrictMode>
      <Page />
    </StrictMode>,
  );
