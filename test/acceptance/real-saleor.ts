import { addressesOf, installInSaleor } from '#scripts/start/real-saleor';
import { ADDRESS, checkout, offerOf } from './real-checkout';
import type { Lines, Placed, Saleor } from './shop';

interface Account {
  url: string;
  email: string;
  password: string;
}

/** Saleor's staff tokens are void after five minutes. */
const TOKEN_MS = 4 * 60_000;

const PERMISSIONS = ['MANAGE_PRODUCTS', 'MANAGE_USERS', 'MANAGE_ORDERS'];

/** A real Saleor, as one of its staff; the app gets the permissions that the manifest asks for. */
export async function realSaleor(account: Account): Promise<Saleor> {
  let [token, until] = ['', 0];
  const ask: Saleor['ask'] = async (query, variables = {}) => {
    if (Date.now() > until) {
      const { email, password } = account;
      const login =
        'mutation($email: String!, $password: String!) { tokenCreate(email: $email, password: $password) { token errors { message } } }';
      token = (await call(account.url, '', login, { email, password })).tokenCreate.token;
      until = Date.now() + TOKEN_MS;
    }
    return call(account.url, token, query, variables);
  };
  const { shop } = await ask('{ shop { version } }');
  const create = 'mutation($input: AppInput!) { appCreate(input: $input) { authToken app { id } errors { message } } }';
  const { appCreate } = await ask(create, { input: { name: 'Acceptance tests', permissions: PERMISSIONS } });
  return {
    name: `Saleor ${shop.version} at ${account.url}`,
    app: { apiUrl: account.url, appId: appCreate.app.id, token: appCreate.authToken },
    ask,
    buy: (lines, { paid }) => buy(ask, lines, paid),
    checkout: (lines, { paid }) => checkout(ask, lines, paid),
    addresses: await addressesOf(account),
    // Its workers look again after a second or two where a replica lags.
    quietMs: 3_000,
    refundReason: () => refundReason(ask),
    install: (url) => installInSaleor(account, url),
    close: async () => {
      await ask('mutation($id: ID!) { appDelete(id: $id) { errors { message } } }', { id: appCreate.app.id });
    },
  };
}

/** An order by staff, which takes a checkout's way from there on. */
async function buy(ask: Saleor['ask'], lines: Lines, paid: boolean): Promise<Placed> {
  const offer = await offerOf(ask, lines);
  const { draftOrderCreate } = await ask(
    'mutation($input: DraftOrderCreateInput!) { draftOrderCreate(input: $input) { order { id } errors { field message } } }',
    {
      input: {
        ...{ channelId: offer.channel.id, userEmail: 'ada@example.com', lines: offer.lines },
        ...{ billingAddress: ADDRESS, shippingAddress: ADDRESS },
      },
    },
  );
  const { id } = draftOrderCreate.order;
  const { draftOrderComplete } = await ask(
    'mutation($id: ID!) { draftOrderComplete(id: $id) { order { id number lines { id } } errors { field message } } }',
    { id },
  );
  if (paid) {
    await ask('mutation($id: ID!) { orderMarkAsPaid(id: $id) { errors { field message } } }', { id });
  }
  return draftOrderComplete.order;
}

/** A shop may want a page of a type of its own as the reason. */
async function refundReason(ask: Saleor['ask']): Promise<{ reasonReference?: string }> {
  const { refundSettings } = await ask('{ refundSettings { reasonReferenceType { id } } }');
  const type = refundSettings.reasonReferenceType?.id;
  if (type === undefined) {
    return {};
  }
  const found = await ask(
    'query($types: [ID!]) { pages(first: 1, filter: { pageTypes: $types }) { edges { node { id } } } }',
    { types: [type] },
  );
  return { reasonReference: found.pages.edges[0]?.node.id };
}

interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: the test's own query says what comes back
  data?: any;
  errors?: object[];
}

async function call(url: string, token: string, query: string, variables: Record<string, unknown>) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token === '' ? {} : { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query, variables }),
  });
  const answer = (await response.json()) as Answer;
  const results = Object.values(answer.data ?? {}) as { errors?: object[] }[];
  const refused = [...(answer.errors ?? []), ...results.flatMap((result) => result?.errors ?? [])];
  if (refused.length > 0) {
    throw new Error(`Saleor refused ${query.slice(0, 80)}: ${JSON.stringify(refused)}`);
  }
  return answer.data;
}
