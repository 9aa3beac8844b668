import { parseScenarios, type Scenario } from '@baton/rehearsal';

/** The scenarios of a file; none where it cannot be read: a file of another day stops nobody. */
export function readScenarios(text: string | null): readonly Scenario[] {
  const parsed = text === null ? null : parseScenarios(text);
  return parsed?.ok ? parsed.file.scenarios : [];
}

/** A scenario file as it stands beside a flow. */
export function scenarioText(flow: string, scenarios: readonly Scenario[]): string {
  return `${JSON.stringify({ format: 1, flow, scenarios }, null, 2)}\n`;
}

/** A name that none of these has. */
export function freeScenarioName(wanted: string, scenarios: readonly Scenario[]): string {
  const taken = new Set(scenarios.map(({ name }) => name));
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? wanted : `${wanted} (${count})`;
    if (!taken.has(name)) return name;
  }
}
