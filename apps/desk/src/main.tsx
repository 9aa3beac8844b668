import '@baton/ui/font.css';
import './desk.css';
import { createRoot } from 'react-dom/client';
import { Desk } from './Desk.tsx';
import { tellActivity } from './model/activity.ts';
import { alarm } from './model/alarm.ts';
import { deskApi } from './model/api.ts';
import { openDesk } from './model/desk-store.ts';
import { serverClock } from './model/server-clock.ts';
import { deskStream } from './model/stream.ts';
import { strings } from './strings.ts';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no element with the id "root".');

const api = deskApi(() => strings.notReached);
const clock = serverClock(Date.now);
const bell = alarm(localStorage);
const desk = openDesk({
  api,
  clock,
  alarm: bell,
  openStream: deskStream(location.origin),
  // One tab, one agent: two agents can be tried side by side in two tabs.
  storage: sessionStorage,
  newId: () => crypto.randomUUID(),
  texts: strings,
});
tellActivity(window);
createRoot(root).render(<Desk house={{ desk, api, clock, alarm: bell }} />);
