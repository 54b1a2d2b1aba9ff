import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isRecord, parseJson } from '#lib/core/json';
import { embedded } from '#lib/platform/hal';
import { local } from '#local/identity';
import { setVariables } from '../dotenv-file';
import { ask } from './ask';
import { localEnvironment } from './local-environment';
import { EXIT } from './print';
import { LOCAL_URL, platformUrl } from './workspace';

/**
 * `relay env`: prints the variables for the platform at `--url` as lines for a shell or a `.env`,
 * or as JSON with `--json`. `--write FILE` sets them in a file and leaves its other lines alone.
 */
export async function env(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      url: { type: 'string', default: LOCAL_URL },
      json: { type: 'boolean', default: false },
      write: { type: 'string' },
    },
  });
  const variables = await cliEnvironment(platformUrl(values.url));
  if (values.write !== undefined) {
    const before = existsSync(values.write) ? readFileSync(values.write, 'utf8') : '';
    writeFileSync(values.write, setVariables(before, variables), { mode: 0o600 });
    console.log(`Wrote ${Object.keys(variables).length} variables to ${values.write}.`);
  } else if (values.json) {
    console.log(JSON.stringify(variables, null, 2));
  } else {
    console.log(lines(variables).join('\n'));
  }
  return EXIT.done;
}

/**
 * The actions' settings and what the aio CLI reads: hosts, the key, a token that replaces the
 * login, and no telemetry.
 */
export async function cliEnvironment(url: string): Promise<Record<string, string>> {
  const environment = await localEnvironment(url);
  const { token, expiry } = await fetchToken(url, environment);
  return {
    ...environment,
    AIO_DEPLOY_SERVICE_URL: url,
    AIO_STATE_ENDPOINT: url,
    AIO_IMS_CONFIG_CURRENT: 'local',
    AIO_IMS_CONTEXTS_LOCAL_ACCESS__TOKEN_TOKEN: token,
    AIO_IMS_CONTEXTS_LOCAL_ACCESS__TOKEN_EXPIRY: String(expiry),
    AIO_TELEMETRY_DISABLED: 'true',
    AIO_SKIP_NEW_VERSION_CHECK: 'true',
    BACKOFFICE_PROVIDER_ID: await providerId(url, token),
  };
}

/** A token from the platform's IMS; `expiry` is in milliseconds since 1970. */
async function fetchToken(
  url: string,
  { OAUTH_CLIENT_ID, OAUTH_CLIENT_SECRET }: Record<string, string>,
): Promise<{ token: string; expiry: number }> {
  const body = new URLSearchParams({
    client_id: OAUTH_CLIENT_ID ?? '',
    client_secret: OAUTH_CLIENT_SECRET ?? '',
    grant_type: 'client_credentials',
  });
  const { text } = await ask(`${url}/ims/token/v3`, { method: 'POST', body });
  const answer = parseJson(text);
  if (!isRecord(answer) || typeof answer.access_token !== 'string') {
    throw new Error(`The server at ${url} is not the local platform.`);
  }
  return { token: answer.access_token, expiry: Date.now() + Number(answer.expires_in) * 1000 };
}

/** The id of the provider that ingestion publishes to; empty before the first onboarding. */
async function providerId(url: string, token: string): Promise<string> {
  const headers = { authorization: `Bearer ${token}`, 'x-api-key': local.clientId };
  const { text } = await ask(`${url}/events/${local.orgId}/providers`, { headers });
  const found = embedded(parseJson(text), 'providers').find(({ label }) =>
    String(label).startsWith('Backoffice Provider'),
  );
  return typeof found?.id === 'string' ? found.id : '';
}

function lines(variables: Readonly<Record<string, string>>): string[] {
  return Object.entries(variables).map(([name, value]) => `${name}=${value}`);
}
