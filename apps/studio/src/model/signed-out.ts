/** Told on the window when the server says that the session is over. */
export const SIGNED_OUT = 'baton-signed-out';
