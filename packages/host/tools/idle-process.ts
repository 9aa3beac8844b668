// A process of a house that does nothing but its share, until it is killed. Run: node idle-process.ts <url>
import { postgresHost } from '../src/postgres/postgres-host.ts';
import { talkApp } from './talk.ts';

const host = await postgresHost({ url: process.argv[2] ?? '' });
await host.start(talkApp);
console.log('ready');
