export const experimentStrings = {
  sharedAgents:
    'Both arms wait for the same agents: whoever waits in one arm also waits behind the other. The difference shown is not what you would get by switching everyone, and can even point the other way. A switchback, where whole blocks of two hours take turns, comes close to that, but needs about six times as many conversations.',
  nothingYet: 'Nothing to compare yet',
  tooFew: 'too few to say',
  taken: (name: string) =>
    `There was an experiment called "${name}" before. Give the split step another name: a name decides who goes where, so a new run needs a new one.`,
  frozen: (name: string) =>
    `The experiment "${name}" is running, so its arms and weights cannot change. End it first, or give the split step a new name for a new run.`,
  none: (name: string) => `There is no experiment called "${name}".`,
  noSplit: 'The published flow has no split step with this name and these arms. Publish it first.',
  planned: (customers: string, days: string) => `About ${customers} customers are needed to see that; ${days}.`,
  days: (days: number) =>
    days === 1 ? 'that is one day at the current pace' : `that is ${days} days at the current pace`,
  noPace: 'there is no traffic yet to say how long that takes',
  smallest: (customers: string, points: string) =>
    `With ${customers} customers only a change of ${points} points or more will show.`,
  stopped: (name: string) => `Experiment "${name}" stopped`,
};
