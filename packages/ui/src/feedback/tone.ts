/** Colours with a meaning. `accent` is the bot and what acts, `person` is people, the four colours are feeling and stakes. */
export type Tone = 'neutral' | 'accent' | 'person' | 'green' | 'yellow' | 'orange' | 'red';
