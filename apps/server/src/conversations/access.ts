// Who may read and write a conversation: whoever holds the token that was given out once. Only its hash is kept.
import type { DatabaseSync } from 'node:sqlite';
import { ApiError } from '../http/api-error.ts';
import type { Limits } from '../http/limits.ts';
import { sameText, tokenHash } from '../store/secrets.ts';
import { conversationStrings as strings } from './strings.ts';

export interface ConversationAccess {
  grant(conversation: { id: string; token: string; number: string; at: number }): void;
  /** @throws ApiError `conversation-not-found`, `token-missing`, `token-wrong`, `too-many-requests` */
  check(id: string, token: string | undefined, address: string): void;
}

export function conversationAccess(database: DatabaseSync, limits: Limits): ConversationAccess {
  const insert = database.prepare(
    'INSERT INTO app_conversation (id, token_hash, number, created_at) VALUES (?, ?, ?, ?)',
  );
  const select = database.prepare('SELECT token_hash FROM app_conversation WHERE id = ?');
  return {
    grant({ id, token, number, at }) {
      insert.run(id, tokenHash(token), number, at);
    },
    check(id, token, address) {
      const kept = select.get(id)?.['token_hash'];
      if (typeof kept === 'string' && token !== undefined && sameText(kept, tokenHash(token))) return;
      limits.take('wrong-tokens', address);
      if (typeof kept !== 'string')
        throw new ApiError('conversation-not-found', strings.noConversation, { at: '/path/id' });
      if (token === undefined || token === '') throw new ApiError('token-missing', strings.noToken);
      throw new ApiError('token-wrong', strings.wrongToken);
    },
  };
}

/** The token of `authorization: Bearer …`. */
export function bearerToken(authorization: string | undefined): string | undefined {
  return /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
}
