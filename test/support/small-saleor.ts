import { generateKeyPairSync, sign } from 'node:crypto';
import { createServer } from 'node:http';
import { isRecord } from '#lib/core/json';

/** A Saleor of which only the proof of an app's token and the signing of webhooks matter. */
export class SmallSaleor {
  /** The calls that it got. */
  calls = 0;
  /** The token of the app; others are void. */
  token = 'good';
  /** Whether the app is switched on: the token of one that is not is void. */
  active = true;
  readonly appId = 'QXBwOjE=';
  private readonly keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
  private readonly server = createServer((request, response) => {
    this.calls += 1;
    response.setHeader('content-type', 'application/json');
    if (request.url === '/.well-known/jwks.json') {
      response.end(JSON.stringify({ keys: [{ ...this.keys.publicKey.export({ format: 'jwk' }), kid: '1' }] }));
      return;
    }
    const known = this.active && request.headers.authorization === `Bearer ${this.token}`;
    const app = known ? { id: this.appId, identifier: 'commerce-relay', isActive: true } : null;
    response.end(JSON.stringify({ data: { app } }));
  });

  start(): Promise<void> {
    return new Promise((resolve) => this.server.listen(0, '127.0.0.1', resolve));
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  get apiUrl(): string {
    const address: unknown = this.server.address();
    return `http://127.0.0.1:${isRecord(address) ? address.port : 0}/graphql/`;
  }

  /** The parameters of a web action that gets this body as a signed webhook. */
  webhook(event: string, body: object): Record<string, unknown> {
    return this.signed(event, Buffer.from(JSON.stringify(body)));
  }

  /** The same of any bytes. */
  signed(event: string, bytes: Buffer): Record<string, unknown> {
    const head = Buffer.from(JSON.stringify({ alg: 'RS256', kid: '1', b64: false, crit: ['b64'] })).toString(
      'base64url',
    );
    const proof = sign('sha256', Buffer.concat([Buffer.from(`${head}.`), bytes]), this.keys.privateKey);
    return {
      __ow_method: 'post',
      __ow_headers: {
        'saleor-api-url': this.apiUrl,
        'saleor-event': event,
        'saleor-signature': `${head}..${proof.toString('base64url')}`,
        'content-type': 'application/json',
      },
      __ow_body: bytes.toString('base64'),
    };
  }

  /**
   * A token as the Dashboard gives it to the app's page, for a member of the staff; a claim that is
   * undefined is missing.
   */
  userToken(permissions: readonly string[], claims: Readonly<Record<string, unknown>> = {}): string {
    const now = Math.floor(Date.now() / 1000);
    const all = { iat: now, exp: now + 300, owner: 'saleor', iss: this.apiUrl, type: 'thirdparty', is_staff: true };
    const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const text = `${encode({ alg: 'RS256', kid: '1', typ: 'JWT' })}.${encode({ ...all, app: this.appId, permissions, ...claims })}`;
    return `${text}.${sign('sha256', Buffer.from(text), this.keys.privateKey).toString('base64url')}`;
  }

  /** The same of an installation with this token. */
  registration(token: string): Record<string, unknown> {
    return {
      __ow_method: 'post',
      __ow_headers: { 'saleor-api-url': this.apiUrl, 'content-type': 'application/json' },
      __ow_body: Buffer.from(JSON.stringify({ auth_token: token })).toString('base64'),
    };
  }
}
