// What the parts of the channels tell each other.
import type { ConversationEffect } from '@baton/conversation';

/** What a conversation says to a customer elsewhere. */
export type SendMessage = Extract<ConversationEffect, { type: 'sendMessage' }>;

/** Throws unless the token is the conversation's. */
export type MayRead = (conversation: string, token: string | undefined, address: string) => Promise<void>;
