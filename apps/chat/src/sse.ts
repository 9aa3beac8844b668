export interface ServerEvent {
  id: string;
  data: string;
}

/**
 * Reads a server-sent event stream to its end. `fetch` rather than EventSource, which keeps the status of a refused
 * request to itself: "gone" and "not reachable" need different answers.
 */
export async function readEvents(
  body: ReadableStream<Uint8Array>,
  onEvent: (event: ServerEvent) => void,
): Promise<void> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  let id = '';
  let lines: string[] = [];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const parts = (rest + decoder.decode(value, { stream: true })).split(/\r\n|\n|\r(?!$)/);
    rest = parts.pop() ?? '';
    for (const line of parts) {
      if (line === '') {
        if (lines.length > 0) onEvent({ id, data: lines.join('\n') });
        lines = [];
      } else if (line.startsWith('data:')) lines.push(valueOf(line));
      else if (line.startsWith('id:')) id = valueOf(line);
    }
  }
}

function valueOf(line: string): string {
  const value = line.slice(line.indexOf(':') + 1);
  return value.startsWith(' ') ? value.slice(1) : value;
}
