// Builds the apps, then starts the server that hands them out.
import { buildApps } from './build-apps.ts';

await buildApps();
await import('../apps/server/src/main.ts');
