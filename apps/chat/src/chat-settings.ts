// What the house has settled for its chat: where it may be shown, what it looks like, what customers read and agree to first.
import type { ChatSettings } from '@baton/wire';

/** This website may not show the chat: an administrator has to add it. */
export class WebsiteRefused extends Error {}

/**
 * Resolves with the settings in a language; rejects with WebsiteRefused where the house does not know this website, and with whatever the
 * network says where the house cannot be reached.
 */
export async function chatSettings(origin: string, language: string): Promise<ChatSettings> {
  const response = await fetch(`${origin}/api/chat/settings?language=${encodeURIComponent(language)}`, {
    credentials: 'omit',
  });
  if (response.status === 403) throw new WebsiteRefused(await saidIn(response));
  if (!response.ok) throw new Error(`The chat's settings could not be read: ${response.status}.`);
  return response.json();
}

async function saidIn(response: Response): Promise<string> {
  const body: unknown = await response.json().catch(() => null);
  const said = typeof body === 'object' && body !== null && 'message' in body ? body.message : null;
  return typeof said === 'string' ? said : 'This website may not show the chat.';
}
