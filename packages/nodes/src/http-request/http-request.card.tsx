import { Chips } from '../shared/card/Chips.tsx';
import { Facts } from '../shared/card/Facts.tsx';
import { Stack } from '../shared/card/Stack.tsx';
import { cardFor } from '../shared/card/card-for.tsx';
import type { SettingsOf } from '../shared/card/card-props.ts';
import { duration } from '../shared/card/duration.ts';
import { httpRequest } from './http-request.node.ts';

export const HttpRequestCard = cardFor(httpRequest, Body);

function Body({ config }: SettingsOf<typeof httpRequest.config>) {
  const { connection, path, results, timeoutSeconds } = config;
  return (
    <Stack>
      <Facts
        facts={[
          { icon: 'plug', label: connection === '' ? 'No connection chosen' : connection },
          { icon: 'link', label: path },
          { icon: 'timer', label: 'Timeout', value: duration(timeoutSeconds) },
        ]}
      />
      <Chips chips={results.map(({ variable }) => ({ label: variable, icon: 'variable' }))} most={4} />
    </Stack>
  );
}
