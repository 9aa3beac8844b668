import '@baton/ui/font.css';
import './studio.css';
import { messageLibrary, nodeKinds, withVoices } from '@baton/nodes';
import { cards } from '@baton/nodes/react';
import { createRoot } from 'react-dom/client';
import { insightApi } from './insights/insight-api.ts';
import { apiCaller, studioApi } from './model/api.ts';
import { checkFlow } from './model/check-flow.ts';
import { createChecker } from './model/checker.ts';
import { deviceDrafts } from './model/device-drafts.ts';
import { houseApi } from './model/house-api.ts';
import { pinnedFlows } from './model/pinned-flows.ts';
import { blockKeeper } from './model/block-shelf.ts';
import { scenarioShelf } from './model/scenario-shelf.ts';
import { browserLine, createRouter } from './model/router.ts';
import { allowOwnScripts } from './own-scripts.ts';
import { strings } from './strings.ts';
import { Studio } from './Studio.tsx';

allowOwnScripts(window);

const root = document.getElementById('root');
if (!root) throw new Error('The page has no element with the id "root".');

const checker = createChecker(
  () =>
    typeof Worker === 'function'
      ? new Worker(new URL('./model/check-worker.ts', import.meta.url), { type: 'module' })
      : null,
  (flow, workspace, pinned) =>
    checkFlow(flow, {
      registry: nodeKinds,
      library: withVoices(messageLibrary, workspace.voices, 'base'),
      workspace,
      pinned,
    }),
);

const caller = apiCaller(() => strings.notReached);
const api = studioApi(caller);

createRoot(root).render(
  <Studio
    house={{
      api,
      insights: insightApi(caller),
      house: houseApi(() => strings.notReached),
      device: deviceDrafts(window.indexedDB),
      router: createRouter(browserLine(window)),
      checker,
      pinned: pinnedFlows(api, nodeKinds),
      blocks: blockKeeper(window.localStorage),
      scenarios: scenarioShelf(
        window.localStorage,
        import.meta.glob<string>('../../../flows/*.scenarios.json', { query: '?raw', import: 'default' }),
      ),
      registry: nodeKinds,
      library: messageLibrary,
      cards,
    }}
  />,
);
