/** The groups of the kinds that ship, in which the list of steps to add is ordered. */
export type HouseGroup =
  | 'begin'
  | 'triggers'
  | 'bot'
  | 'people'
  | 'waiting'
  | 'after-hours'
  | 'logic'
  | 'end'
  | 'notes';

/** Where a kind stands in the list of steps to add. One of your own (kebab-case) is named to the builder by its `groups`. */
export type NodeGroup = HouseGroup | (string & {});
