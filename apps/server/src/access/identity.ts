// Who somebody is: passwords and sessions. The rest of the server sees this interface, never the library behind it.

export interface Session {
  readonly id: string;
  readonly email: string;
  /** Milliseconds since the epoch. */
  readonly beganAt: number;
}

export interface SignedIn {
  readonly session: Session;
  /** Values of `set-cookie`. */
  readonly cookies: readonly string[];
}

export interface Identity {
  /** Makes the account, or gives the one there is another password; sessions of before end. */
  setPassword(person: { email: string; name: string; password: string }): Promise<void>;
  /** Null when the two do not belong together. Takes as long for an address that nobody has. */
  signIn(asked: { email: string; password: string }): Promise<SignedIn | null>;
  /** A session for somebody who has shown by other means who they are. Throws for whom the house does not know. */
  signInAs(person: { email: string; name: string }): Promise<SignedIn>;
  /**
   * The session of a request's `cookie` header, or null. Ends by itself after 30 minutes without activity and after 12 hours in all.
   *
   * @param isActive false leaves the 30 minutes running: a stream or a poll is nobody at a keyboard
   */
  sessionOf(cookie: string, isActive: boolean): Promise<SignedIn | null>;
  /** Ends the session of a cookie; what to set in its place. */
  end(cookie: string): Promise<readonly string[]>;
  endAllOf(email: string): Promise<void>;
  close(): Promise<void>;
}

/** Without anybody at the keyboard. */
export const IDLE_MS = 30 * 60_000;
/** However busy. */
export const LONGEST_MS = 12 * 3_600_000;
