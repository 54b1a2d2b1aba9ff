import { setTimeout as wait } from 'node:timers/promises';
import { isRecord, recordsIn } from '#lib/core/json';
import { local } from '#local/identity';

/** A Saleor that stands in the place of the local one, and a staff user who may install apps. */
export interface RealSaleor {
  /** The address of its GraphQL API. */
  url: string;
  email: string;
  password: string;
}

const IDENTIFIER = 'commerce-relay';

/** How often, and how long, Saleor is asked whether the app is installed, in milliseconds. */
const [INTERVAL_MS, PATIENCE_MS] = [1_000, 60_000];

type Ask = (query: string, variables?: object) => Promise<Record<string, unknown>>;

/**
 * The addresses by which the Saleor may call itself: the given one, and that of its `PUBLIC_URL`.
 * @throws Error where it is not reached, or refuses the user.
 */
export async function addressesOf(saleor: RealSaleor): Promise<string[]> {
  const { shop } = await (await staff(saleor))('{ shop { domain { url } } }');
  const domain = isRecord(shop) && isRecord(shop.domain) ? String(shop.domain.url) : saleor.url;
  return [...new Set([saleor.url, new URL('graphql/', domain.replace(/\/?$/, '/')).href])];
}

/**
 * Installs the app anew in the Saleor, from the manifest that the platform at `url` serves.
 * @throws Error with Saleor's reason; where the app is installed there from another place it stays.
 */
export async function installInSaleor(saleor: RealSaleor, url: string): Promise<void> {
  const ask = await staff(saleor);
  const { apps } = await ask(
    '{ apps(first: 100, filter: { type: THIRDPARTY }) { edges { node { id identifier manifestUrl } } } }',
  );
  for (const app of nodesIn(apps).filter(({ identifier }) => identifier === IDENTIFIER)) {
    if (!/^http:\/\/(localhost|127\.0\.0\.1)[:/]/.test(String(app.manifestUrl))) {
      throw new Error(
        `Commerce Relay is installed in ${saleor.url} from ${app.manifestUrl}, and stays. Take a Saleor for tests.`,
      );
    }
    // It was installed by an earlier start, whose token may be gone with its data.
    await ask('mutation($id: ID!) { appDelete(id: $id) { errors { message } } }', { id: app.id });
  }
  const manifestUrl = `${url}/api/v1/web/${local.namespace}/saleor/manifest`;
  // As its Dashboard does: the app gets what its manifest asks for, which the settings decide.
  const { appFetchManifest } = await ask(
    'mutation($url: String!) { appFetchManifest(manifestUrl: $url) { manifest { permissions { code } } errors { message } } }',
    { url: manifestUrl },
  );
  const manifest = isRecord(appFetchManifest) ? appFetchManifest.manifest : undefined;
  const permissions = recordsIn(isRecord(manifest) ? manifest.permissions : undefined).map(({ code }) => code);
  const { appInstall } = await ask(
    'mutation($input: AppInstallInput!) { appInstall(input: $input) { appInstallation { id } errors { message } } }',
    { input: { appName: 'Commerce Relay', manifestUrl, permissions, activateAfterInstallation: true } },
  );
  const installation = isRecord(appInstall) && isRecord(appInstall.appInstallation) ? appInstall.appInstallation : {};
  await installed(ask, String(installation.id));
}

/** Saleor installs in its worker, and forgets what it has installed. */
async function installed(ask: Ask, id: string): Promise<void> {
  for (let waited = 0; waited < PATIENCE_MS; waited += INTERVAL_MS) {
    const { appsInstallations } = await ask('{ appsInstallations { id status message } }');
    const own = recordsIn(appsInstallations).find((installation) => installation.id === id);
    if (own === undefined) {
      return;
    }
    if (own.status === 'FAILED') {
      throw new Error(
        `Saleor could not install the app: ${String(own.message).replace(/\.$/, '')}. It must reach this machine: HTTP_IP_FILTER_ENABLED=False where it runs here.`,
      );
    }
    await wait(INTERVAL_MS);
  }
  throw new Error(`Saleor has not installed the app within ${PATIENCE_MS / 1000} s. Does its worker run?`);
}

async function staff({ url, email, password }: RealSaleor): Promise<Ask> {
  const { tokenCreate } = await call(
    url,
    '',
    'mutation($email: String!, $password: String!) { tokenCreate(email: $email, password: $password) { token errors { message } } }',
    { email, password },
  );
  const token = isRecord(tokenCreate) ? String(tokenCreate.token) : '';
  return (query, variables = {}) => call(url, token, query, variables);
}

async function call(url: string, token: string, query: string, variables: object): Promise<Record<string, unknown>> {
  const headers = { 'content-type': 'application/json', ...(token === '' ? {} : { authorization: `Bearer ${token}` }) };
  const body = JSON.stringify({ query, variables });
  const response = await fetch(url, { method: 'POST', headers, body }).catch((error: Error) => {
    throw new Error(
      `Saleor at ${url} is not reached: ${error.cause instanceof Error ? error.cause.message : error.message}`,
    );
  });
  const answer: unknown = await response.json().catch(() => undefined);
  const { data, errors } = isRecord(answer) ? answer : {};
  if (!isRecord(data)) {
    throw new Error(`Saleor at ${url} answered ${response.status} ${JSON.stringify(errors ?? '').slice(0, 300)}`);
  }
  const refused = [
    ...recordsIn(errors),
    ...Object.values(data).flatMap((part) => (isRecord(part) ? recordsIn(part.errors) : [])),
  ];
  if (refused.length > 0) {
    throw new Error(`Saleor at ${url} refused: ${refused.map(({ message }) => message).join('; ')}`);
  }
  return data;
}

function nodesIn(connection: unknown): Record<string, unknown>[] {
  const edges = isRecord(connection) ? recordsIn(connection.edges) : [];
  return edges.flatMap(({ node }) => (isRecord(node) ? [node] : []));
}
