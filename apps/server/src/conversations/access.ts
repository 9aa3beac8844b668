// Who may read and write a conversation: whoever holds the token that was given out once. Only its hash is kept.
import { ApiError } from '../http/api-error.ts';
import type { Limits } from '../http/limits.ts';
import { sameText, tokenHash } from '../store/secrets.ts';
import type { Sql } from '../store/sql.ts';
import { conversationStrings as strings } from './strings.ts';

export interface ConversationAccess {
  grant(conversation: { id: string; token: string; number: string; at: number }): Promise<void>;
  /** One more token for the same conversation: the customer came on another device. */
  admit(conversation: { id: string; token: string; at: number }): Promise<void>;
  /** Whether a conversation was begun with this token. */
  isGranted(conversation: { id: string; token: string }): Promise<boolean>;
  /** @throws ApiError `conversation-not-found`, `token-missing`, `token-wrong`, `too-many-requests` */
  check(id: string, token: string | undefined, address: string): Promise<void>;
}

export function conversationAccess(sql: Sql, limits: Limits): ConversationAccess {
  const isAdmitted = async (id: string, token: string): Promise<boolean> => {
    const query = 'SELECT 1 FROM app_conversation_token WHERE conversation = ? AND token_hash = ?';
    return (await sql.all(query, id, tokenHash(token))).length > 0;
  };
  return {
    async grant({ id, token, number, at }) {
      await sql.all(
        `INSERT INTO app_conversation (id, token_hash, number, created_at) VALUES (?, ?, ?, ?)
         ON CONFLICT (id) DO NOTHING`,
        id,
        tokenHash(token),
        number,
        at,
      );
    },
    async admit({ id, token, at }) {
      await sql.all(
        'INSERT INTO app_conversation_token (conversation, token_hash, created_at) VALUES (?, ?, ?)',
        id,
        tokenHash(token),
        at,
      );
    },
    async isGranted({ id, token }) {
      return (
        (await sql.all('SELECT 1 FROM app_conversation WHERE id = ? AND token_hash = ?', id, tokenHash(token))).length >
        0
      );
    },
    async check(id, token, address) {
      const [row] = await sql.all('SELECT token_hash FROM app_conversation WHERE id = ?', id);
      const kept = row?.['token_hash'];
      if (typeof kept === 'string' && token !== undefined && sameText(kept, tokenHash(token))) return;
      if (token !== undefined && (await isAdmitted(id, token))) return;
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
