import type { Config } from '#lib/core/config';
import type { Deadline } from '#lib/core/deadline';
import { RelayError } from '#lib/core/errors';
import { send } from '#lib/core/http';
import { isRecord, parseJson } from '#lib/core/json';
import { OAUTH_BASE_URL, OAUTH_CLIENT_ID } from '#lib/settings/generated';

/**
 * Whether Adobe IMS calls a token valid (`POST /ims/validate_token/v1`) and it belongs to this
 * project's own credential (`OAUTH_CLIENT_ID`).
 * @throws RelayError `setup` where the credential is not set, `timeout`, `unavailable`.
 */
export async function isOwnToken(config: Config, token: string, deadline: Deadline): Promise<boolean> {
  const clientId = config.require(OAUTH_CLIENT_ID);
  const url = `${new URL(config.read(OAUTH_BASE_URL)).origin}/ims/validate_token/v1`;
  const response = await send(
    {
      method: 'POST',
      url,
      repeatable: true,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ type: 'access_token', client_id: clientId }).toString(),
    },
    'Adobe IMS',
    deadline,
  );
  if (response.status === 429 || response.status >= 500) {
    throw new RelayError('unavailable', `Adobe IMS answered ${response.status} when it was asked about a token.`);
  }
  const body = parseJson(response.text);
  return response.status === 200 && isRecord(body) && body.valid === true && clientOf(token) === clientId;
}

/** The client in a token's claims. IMS has verified its signature. */
function clientOf(token: string): unknown {
  const claims = parseJson(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
  return isRecord(claims) ? claims.client_id : undefined;
}
