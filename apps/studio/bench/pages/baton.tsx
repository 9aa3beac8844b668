// The editor with everything the studio gives it, and nothing of the studio around it.
import '@baton/ui/font.css';
import '../../src/studio.css';
import './page.css';
import { FlowEditor } from '@baton/editor';
import { parseFlow } from '@baton/flow';
import { messageLibrary, nodeKinds } from '@baton/nodes';
import { cards } from '@baton/nodes/react';
import { ThemeProvider } from '@baton/ui';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { checkFlow } from '../../src/model/check-flow.ts';
import { createChecker } from '../../src/model/checker.ts';
import { whenDrawn } from './when-drawn.ts';

const checker = createChecker(
  () => new Worker(new URL('../../src/model/check-worker.ts', import.meta.url), { type: 'module' }),
  (flow, workspace, pinned) => checkFlow(flow, { registry: nodeKinds, library: messageLibrary, workspace, pinned }),
);
const [text, workspace] = await Promise.all([
  fetch('./flow.json').then((answer) => answer.text()),
  fetch('./workspace.json').then((answer) => answer.json()),
]);
const parsed = parseFlow(text, nodeKinds);
if (!parsed.ok) throw new Error(parsed.issues.map(({ message }) => message).join('\n'));
const opened = parsed.flow;

function Page() {
  const [flow, setFlow] = useState(opened);
  return (
    <ThemeProvider>
      <FlowEditor
        flow={flow}
        onChange={setFlow}
        registry={nodeKinds}
        cards={cards}
        templates={messageLibrary}
        workspace={workspace}
        check={(drawing) => checker.check(drawing, workspace, [])}
      />
    </ThemeProvider>
  );
}

const root = document.getElementById('root');
if (!root) throw new Error('The page has no element with the id "root".');
createRoot(root).render(<Page />);
whenDrawn(1, (ms) => {
  document.documentElement.dataset['ready'] = String(ms);
});
