// Passkeys as the browser makes and uses them (WebAuthn level 3): options and answers travel as JSON.

/** Whether this page may have any: by name, over HTTPS or on this machine. */
export function mayHavePasskeys(): boolean {
  return (
    window.isSecureContext &&
    typeof PublicKeyCredential === 'function' &&
    typeof PublicKeyCredential.parseCreationOptionsFromJSON === 'function' &&
    !/^[\d.]+$|^\[/.test(window.location.hostname)
  );
}

/**
 * Asks for a new one.
 *
 * @returns what the server takes; null when there was none: closed, or too slow
 * @throws DOMException `InvalidStateError` where this device has one already
 */
export async function makePasskey(options: Record<string, unknown>): Promise<unknown> {
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(asCreation(options));
  return told(await orNone(navigator.credentials.create({ publicKey })));
}

/** Asks for one that is there; null when none was given. */
export async function usePasskey(options: Record<string, unknown>): Promise<unknown> {
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(asRequest(options));
  return told(await orNone(navigator.credentials.get({ publicKey })));
}

/** Whoever closes the browser's box, or waits too long, chose so. */
async function orNone(asked: Promise<Credential | null>): Promise<Credential | null> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof DOMException && (error.name === 'NotAllowedError' || error.name === 'AbortError')) return null;
    throw error;
  }
}

function told(credential: Credential | null): unknown {
  return credential instanceof PublicKeyCredential ? credential.toJSON() : null;
}

// The server wrote them for the browser, which reads and refuses them itself.
function asCreation(options: Record<string, unknown>): PublicKeyCredentialCreationOptionsJSON {
  return options as unknown as PublicKeyCredentialCreationOptionsJSON;
}

function asRequest(options: Record<string, unknown>): PublicKeyCredentialRequestOptionsJSON {
  return options as unknown as PublicKeyCredentialRequestOptionsJSON;
}
