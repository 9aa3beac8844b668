// What cards say beside the settings themselves.
export const words = {
  unknownText: (id: string) => `A text that is not in the library: ${id}`,
  noText: 'No text yet',
  buttons: (count: number) => (count === 1 ? '1 button' : `${count} buttons`),
  waitsFor: 'Waits for an answer',
  teamInCharge: 'The team in charge',
  tiers: { auto: 'As already decided', critical: 'Critical', high: 'High', standard: 'Standard', low: 'Low' },
} as const;
