/** Where the palette shows a kind, and how its steps are coloured. */
export type NodeGroup = 'begin' | 'triggers' | 'bot' | 'people' | 'waiting' | 'after-hours' | 'logic' | 'end' | 'notes';
