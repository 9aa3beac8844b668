// A device that makes and uses passkeys, in software: ES256, resident, user verified (WebAuthn level 3, 6.1 and 6.5).
import { createHash, createSign, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';

export interface Authenticator {
  /** What `navigator.credentials.create(…).toJSON()` gives. */
  make(options: { challenge: string; rp: { id?: string } }, origin: string): Promise<object>;
  /** What `navigator.credentials.get(…).toJSON()` gives. */
  use(options: { challenge: string; rpId?: string | undefined }, origin: string): object;
  /** As a copied key would: the counter stands where it stood before. */
  setBack(by: number): void;
}

export function softwareAuthenticator(): Authenticator {
  const id = randomBytes(32);
  let key: KeyObject;
  let counter = 0;
  const text = id.toString('base64url');

  function authenticatorData(rpId: string, flags: number, attested = Buffer.alloc(0)): Buffer {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    return Buffer.concat([sha256(rpId), Buffer.from([flags]), count, attested]);
  }

  return {
    async make({ challenge, rp }, origin) {
      const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
      key = pair.privateKey;
      const { x = '', y = '' } = pair.publicKey.export({ format: 'jwk' });
      // COSE (RFC 9053): key type EC2, ES256, P-256, x, y.
      const cose = Buffer.concat([
        Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]),
        bytes(Buffer.from(x, 'base64url')),
        Buffer.from([0x22]),
        bytes(Buffer.from(y, 'base64url')),
      ]);
      const attested = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, cose]);
      // User present, user verified, attested credential data.
      const data = authenticatorData(rp.id ?? '', 0x45, attested);
      const attestation = Buffer.concat([
        Buffer.from([0xa3]),
        word('fmt'),
        word('none'),
        word('attStmt'),
        Buffer.from([0xa0]),
        word('authData'),
        bytes(data),
      ]);
      return {
        id: text,
        rawId: text,
        type: 'public-key',
        clientExtensionResults: {},
        response: {
          clientDataJSON: clientData('webauthn.create', challenge, origin).toString('base64url'),
          attestationObject: attestation.toString('base64url'),
          transports: ['internal'],
        },
      };
    },
    use({ challenge, rpId = '' }, origin) {
      counter += 1;
      const client = clientData('webauthn.get', challenge, origin);
      const data = authenticatorData(rpId, 0x05);
      const signature = createSign('sha256')
        .update(Buffer.concat([data, sha256(client)]))
        .sign(key);
      return {
        id: text,
        rawId: text,
        type: 'public-key',
        clientExtensionResults: {},
        response: {
          clientDataJSON: client.toString('base64url'),
          authenticatorData: data.toString('base64url'),
          signature: signature.toString('base64url'),
        },
      };
    },
    setBack(by) {
      counter -= by;
    },
  };
}

function clientData(type: string, challenge: string, origin: string): Buffer {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
}

function sha256(what: string | Buffer): Buffer {
  return createHash('sha256').update(what).digest();
}

/** CBOR (RFC 8949): a text of fewer than 24 bytes. */
function word(what: string): Buffer {
  return Buffer.concat([Buffer.from([0x60 + what.length]), Buffer.from(what)]);
}

/** CBOR: a byte string. */
function bytes(what: Buffer): Buffer {
  const head = what.length < 256 ? [0x58, what.length] : [0x59, what.length >> 8, what.length & 0xff];
  return Buffer.concat([Buffer.from(head), what]);
}
