import { BotError } from '../errors.ts';

/**
 * The body of a response as text, read no further than `mostBytes`.
 *
 * @throws BotError `bad-answer` when there is more
 */
export async function readBounded(response: Response, mostBytes: number): Promise<string> {
  if (response.body === null) return '';
  const decoder = new TextDecoder();
  const reader = response.body.getReader();
  let text = '';
  let bytes = 0;
  for (;;) {
    const part: { done: boolean; value?: Uint8Array | undefined } = await reader.read();
    if (part.done || part.value === undefined) return text + decoder.decode();
    bytes += part.value.byteLength;
    if (bytes > mostBytes) {
      await reader.cancel();
      throw new BotError('bad-answer', `The body is longer than ${mostBytes} bytes.`);
    }
    text += decoder.decode(part.value, { stream: true });
  }
}
