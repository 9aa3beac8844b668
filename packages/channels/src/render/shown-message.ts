// What the customer sees of a message on a channel: the one form that requests, previews and the desk's composer are made from.

/** A choice under a message. */
export interface ShownChoice {
  /** What comes back when it is pressed; see `choiceKey`. */
  key: string;
  label: string;
}

/** A row of a list that opens: two lines. */
export interface ShownRow extends ShownChoice {
  /** What of the label did not fit into the first line. */
  secondLine?: string;
}

/** One message as it stands in the customer's channel. At most one of `buttons` and `list` is there. */
export interface ShownMessage {
  text: string;
  buttons?: ShownChoice[];
  /** `open` is the word on the button that opens it. */
  list?: { open: string; rows: ShownRow[] };
  /** A link with a button of its own, where the channel has one. */
  link?: { label: string; url: string };
}
