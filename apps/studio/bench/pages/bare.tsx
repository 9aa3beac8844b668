// What React Flow does by itself with as many steps and connections: plain nodes, memoised, nothing left out.
import '@xyflow/react/dist/style.css';
import './page.css';
import {
  Handle,
  Position,
  ReactFlow,
  useEdgesState,
  useNodesState,
  type Edge,
  type Node,
  type NodeProps,
} from '@xyflow/react';
import { memo } from 'react';
import { createRoot } from 'react-dom/client';
import { whenDrawn } from './when-drawn.ts';

type PlainNode = Node<{ title: string; text: string; ways: string[] }, 'plain'>;

interface Drawn {
  nodes: PlainNode[];
  edges: Edge[];
}

const nodeTypes = {
  plain: memo(function Plain({ data }: NodeProps<PlainNode>) {
    return (
      <div className="plain">
        <Handle type="target" position={Position.Left} />
        <h2>{data.title}</h2>
        <p>{data.text}</p>
        <ul>
          {data.ways.map((way) => (
            <li key={way}>{way}</li>
          ))}
        </ul>
        <Handle type="source" position={Position.Right} />
      </div>
    );
  }),
};

function Page({ drawn }: { drawn: Drawn }) {
  const [nodes, , onNodesChange] = useNodesState(drawn.nodes);
  const [edges, , onEdgesChange] = useEdgesState(drawn.edges);
  return (
    <ReactFlow
      nodes={nodes}
      edges={edges}
      onNodesChange={onNodesChange}
      onEdgesChange={onEdgesChange}
      nodeTypes={nodeTypes}
      defaultViewport={{ x: 60, y: 300, zoom: 0.62 }}
      minZoom={0.01}
      panOnScroll
      deleteKeyCode={null}
      fitView={location.hash === '#whole'}
    />
  );
}

const drawn: Drawn = await (await fetch('./flow.json')).json();
const root = document.getElementById('root');
if (!root) throw new Error('The page has no element with the id "root".');
createRoot(root).render(<Page drawn={drawn} />);
whenDrawn(drawn.nodes.length, (ms) => {
  document.documentElement.dataset['ready'] = String(ms);
});
