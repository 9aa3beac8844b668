/** Reads server-sent events until the signal ends it; calls back with each event's data. Rejects when the server refuses. */
export async function readEvents(
  url: string,
  signal: AbortSignal,
  onData: (data: unknown, event: string) => void,
  headers: Record<string, string> = {},
): Promise<void> {
  const response = await fetch(url, { signal, headers: { accept: 'text/event-stream', ...headers } });
  if (!response.ok || !response.body) throw new Error(`${url} answered ${response.status}`);
  let buffer = '';
  try {
    for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
      buffer += chunk;
      const events = buffer.split('\n\n');
      buffer = events.pop() ?? '';
      for (const event of events) dispatch(event, onData);
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

function dispatch(event: string, onData: (data: unknown, event: string) => void): void {
  const lines = event.split('\n');
  const data = lines.flatMap((line) => (line.startsWith('data:') ? [line.slice(5).trim()] : []));
  const name =
    lines
      .find((line) => line.startsWith('event:'))
      ?.slice(6)
      .trim() ?? 'message';
  if (data.length > 0) onData(JSON.parse(data.join('\n')), name);
}
