// Links by mail. Where no mail server is set, whoever asked for the link passes it on.
import type { Mailer } from '../effects/mail.ts';
import { newId } from '../store/secrets.ts';
import type { Person } from './access-store.ts';
import { accessStrings } from './strings.ts';

export interface Letters {
  /** False: nothing could be sent. */
  invitation(person: Person, by: string, token: string): Promise<boolean>;
  password(person: Person, token: string): Promise<boolean>;
  /** The address of a link's page. The token stands after `#`: no server's log and no other page ever sees it. */
  address(page: 'invitation' | 'password' | 'set-up', token: string): string;
}

export interface LettersOptions {
  readonly mailer: Mailer | null;
  readonly origin: () => string;
  readonly company: () => string;
}

export function letters({ mailer, origin, company }: LettersOptions): Letters {
  const address: Letters['address'] = (page, token) => `${origin()}/${page}#${token}`;
  const send = async ({ email }: Person, letter: { subject: string; text: string }): Promise<boolean> => {
    if (!mailer) return false;
    const sent = await mailer.send({ key: `letter/${newId()}`, to: email, ...letter });
    return sent.ok;
  };
  const words = accessStrings.letters;
  return {
    address,
    invitation: (person, by, token) =>
      send(person, words.invitation(company(), person.name, by, address('invitation', token))),
    password: (person, token) => send(person, words.password(company(), person.name, address('password', token))),
  };
}
