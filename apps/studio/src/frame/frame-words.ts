// What every page of the studio says around its own content.

export const frameWords = {
  product: 'Baton',
  notReached: 'The server did not answer. Check that it is still running; what you did here is kept.',
  home: 'Baton, all flows',
  account: (name: string) => `Your account, ${name}`,
  titles: {
    flows: 'Flows · Baton',
    flow: (name: string) => `${name} · Baton`,
  },
  theme: {
    label: 'Colours and language',
    light: 'Light',
    dark: 'Dark',
    system: 'System',
    contrast: 'High contrast',
  },
  places: {
    label: 'Go to',
    flows: 'Flows',
    desk: 'Desk',
    outbox: 'Outgoing mail',
    insights: 'Insights',
    settings: 'Settings',
    storybook: 'Storybook',
  },
  nowhere: {
    title: 'There is nothing at this address',
    text: 'It may have been typed wrongly, or the flow was archived.',
    back: 'To all flows',
  },
  broken: {
    title: 'Something went wrong',
    text: 'This page hit an unexpected error. Everything saved is safe.',
    again: 'Reload the page',
  },
  late: {
    title: 'This part could not be loaded',
    text: 'The server did not send it. What you did here is kept.',
  },
  ago: { justNow: 'just now' },
};
