/** Everything that can go wrong when a bot is set up or asked, by code. */
export const BOT_ERRORS = {
  timeout: 'No answer came in time.',
  aborted: 'The question was withdrawn before the answer came.',
  unreachable: 'The connection to the bot could not be made.',
  refused: 'The bot refused the question.',
  unavailable: 'The bot reported a failure of its own.',
  'bad-answer': 'The bot sent something that is not an answer.',
  'bad-settings': 'The bot cannot be set up like this.',
  'bad-articles': 'These articles cannot be answered from.',
} as const;

/** The stable names of what can go wrong between a conversation and its bot. */
export type BotErrorCode = keyof typeof BOT_ERRORS;

/** The one error a bot rejects with. `code` is stable; the message is written for whoever runs the bot. */
export class BotError extends Error {
  readonly code: BotErrorCode;
  /** HTTP status, when the bot answered with one. */
  readonly status: number | undefined;

  constructor(code: BotErrorCode, detail: string, options: { cause?: unknown; status?: number } = {}) {
    super(`${BOT_ERRORS[code]} ${detail}`, options.cause === undefined ? {} : { cause: options.cause });
    this.name = 'BotError';
    this.code = code;
    this.status = options.status;
  }
}
