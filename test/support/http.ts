import { local } from '#local/identity';
import { credentials } from './credentials';

/** An answer, its body already read. */
export interface Answer {
  status: number;
  headers: Headers;
  body: unknown;
}

/** One call with a JSON body, or a body as it is. */
export async function call(
  url: string,
  { method = 'GET', headers = {}, body }: { method?: string; headers?: Record<string, string>; body?: unknown } = {},
): Promise<Answer> {
  const raw = body === undefined || typeof body === 'string';
  const response = await fetch(url, {
    method,
    headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: raw ? (body as string) : JSON.stringify(body) }),
  });
  const text = await response.text();
  let value: unknown = text;
  try {
    value = JSON.parse(text);
  } catch {
    // Not every answer is JSON.
  }
  return { status: response.status, headers: response.headers, body: value };
}

/** The Authorization of the namespace's key. */
export const basic = { authorization: `Basic ${Buffer.from(credentials.apiKey).toString('base64')}` };

/** A management token of the platform at `url`, and the headers that go with it. */
export async function managementHeaders(url: string): Promise<Record<string, string>> {
  const { body } = await call(`${url}/ims/token/v3`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: `client_id=${local.clientId}&client_secret=${credentials.clientSecret}&grant_type=client_credentials`,
  });
  const { access_token } = body as { access_token: string };
  return { authorization: `Bearer ${access_token}`, 'x-api-key': local.clientId };
}

/** An action's own parameters, changed on the running platform; those that are not named stay. */
export async function setInputs(url: string, action: string, inputs: Record<string, unknown>): Promise<void> {
  const path = `${url}/api/v1/namespaces/_/actions/${action}`;
  const { body } = await call(path, { headers: basic });
  const { parameters } = body as { parameters: { key: string; value: unknown }[] };
  const kept = parameters.filter(({ key }) => !(key in inputs));
  const changed = Object.entries(inputs).map(([key, value]) => ({ key, value }));
  const answer = await call(`${path}?overwrite=true`, {
    method: 'PUT',
    headers: basic,
    body: { parameters: [...kept, ...changed] },
  });
  expect(answer.status).toBe(200);
}

/** The result of the newest activation of an action. */
export async function lastResult(url: string, action: string): Promise<unknown> {
  const { body } = await call(`${url}/api/v1/namespaces/_/activations?docs=true&limit=1&name=${action}`, {
    headers: basic,
  });
  const [activation] = body as { response: { result: unknown } }[];
  return activation?.response.result;
}
