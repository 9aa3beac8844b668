// What a host page signs of its customer (X10).

export interface ToldCustomer {
  readonly customerId?: string | undefined;
  readonly about?: { readonly name?: string; readonly email?: string; readonly phone?: string } | undefined;
}

/** The id alone; with more said of the customer four lines: id, name, email and phone, empty where nothing is said. No part has a line break. */
export function signedText({ customerId = '', about = {} }: ToldCustomer): string {
  const { name = '', email = '', phone = '' } = about;
  return name + email + phone === '' ? customerId : [customerId, name, email, phone].join('\n');
}
