/** What mends a refused credential. */
export function credentialHint(message: string | undefined): string {
  return /signature is invalid/i.test(message ?? '')
    ? 'A secret is wrong, or the store sees another address or port than that of COMMERCE_BASE_URL.'
    : 'Check the credential and the permissions it has.';
}

/** What mends an address that the store does not know. `path`: what was asked for. */
export function addressHint(message: string | undefined, path: string): string {
  if (/^(eventing|adobe_io_events)\//.test(path)) {
    return 'The store does not have the module of Adobe I/O Events: install it, or leave the eventing out.';
  }
  // The web server's own page: the store has not seen the request.
  const [, encoded] = /\/([^/?]*%2F[^/?]*)/i.exec(path) ?? [];
  if (message === undefined && encoded !== undefined) {
    return `The web server does not let a / within ${decodeURIComponent(encoded)} through: for Apache set AllowEncodedSlashes NoDecode.`;
  }
  return 'This is not the REST API: check COMMERCE_BASE_URL.';
}
