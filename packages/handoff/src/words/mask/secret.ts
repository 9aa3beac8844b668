/** What kind of secret it is, such as a card number. */
export type SecretKind = 'card' | 'code' | 'password' | 'key' | 'bank-account' | 'national-id' | 'document';

/** A number or code in a text that must not be kept, with its place in it. */
export interface Secret {
  readonly kind: SecretKind;
  /** Offsets into the text. */
  readonly from: number;
  readonly to: number;
  /** What stands there instead. */
  readonly shown: string;
}

export function secretAt(kind: SecretKind, from: number, length: number, shown: string): Secret {
  return { kind, from, to: from + length, shown };
}
