import { buildApps } from '../build-apps.ts';

/** The apps, as they are now: once before all journeys. */
export default async function buildOnce(): Promise<void> {
  await buildApps();
}
