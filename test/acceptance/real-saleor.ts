import type { Placed, Saleor } from './shop';

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
    close: async () => {
      await ask('mutation($id: ID!) { appDelete(id: $id) { errors { message } } }', { id: appCreate.app.id });
    },
  };
}

/** An order by staff, which takes a checkout's way from there on. */
async function buy(ask: Saleor['ask'], lines: { sku: string; quantity: number }[], paid: boolean): Promise<Placed> {
  const variants = await Promise.all(
    lines.map(async ({ sku, quantity }) => {
      const { productVariant } = await ask(
        'query($sku: String!) { productVariant(sku: $sku) { id channelListings { channel { id currencyCode } } } }',
        { sku },
      );
      return { ...productVariant, quantity };
    }),
  );
  const listed = variants[0].channelListings.find(
    ({ channel }: { channel: { currencyCode: string } }) => channel.currencyCode === 'USD',
  );
  const address = {
    ...{ firstName: 'Ada', lastName: 'Byron', streetAddress1: 'Unter den Linden 1' },
    ...{ city: 'Berlin', postalCode: '10117', country: 'DE' },
  };
  const { draftOrderCreate } = await ask(
    'mutation($input: DraftOrderCreateInput!) { draftOrderCreate(input: $input) { order { id } errors { field message } } }',
    {
      input: {
        channelId: listed.channel.id,
        userEmail: 'ada@example.com',
        billingAddress: address,
        shippingAddress: address,
        lines: variants.map(({ id, quantity }) => ({ variantId: id, quantity })),
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
