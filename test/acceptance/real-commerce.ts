import { type OAuth1Credential, oauth1Header } from '#lib/systems/commerce/oauth1';
import type { Commerce } from './commerce-shop';

/** Where a store is, and an integration that may do all in it. */
export interface CommerceAccount extends OAuth1Credential {
  /** Ends with `/rest/`. */
  url: string;
}

/** A real store, by its REST API; orders are placed as a guest does. */
export function realCommerce({ url, ...credential }: CommerceAccount): Commerce {
  const rest = restOf(url, credential);
  return {
    name: `Adobe Commerce at ${url}`,
    settings: {
      COMMERCE_BASE_URL: url,
      COMMERCE_CONSUMER_KEY: credential.consumerKey,
      COMMERCE_CONSUMER_SECRET: credential.consumerSecret,
      COMMERCE_ACCESS_TOKEN: credential.accessToken,
      COMMERCE_ACCESS_TOKEN_SECRET: credential.accessTokenSecret,
    },
    rest,
    buy: (lines) => buyAsGuest(rest, lines),
    close: async () => {},
  };
}

/** Signed calls below an address. */
export function restOf(base: string, credential: OAuth1Credential): Commerce['rest'] {
  return async (method, path, body, view = 'default') => {
    const url = new URL(`${view}/V1/${path}`, base).href;
    const response = await fetch(url, {
      method,
      headers: {
        authorization: oauth1Header(method, url, credential),
        accept: 'application/json',
        'content-type': 'application/json',
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? null : JSON.parse(text) };
  };
}

async function buyAsGuest(rest: Commerce['rest'], lines: readonly { sku: string; qty: number }[]) {
  const ask = async (method: string, path: string, body?: object) => {
    const answer = await rest(method, path, body);
    if (answer.status !== 200) {
      throw new Error(`${method} ${path} answered ${answer.status} ${JSON.stringify(answer.body)}`);
    }
    return answer.body;
  };
  const cart = `guest-carts/${await ask('POST', 'guest-carts')}`;
  for (const line of lines) {
    await ask('POST', `${cart}/items`, { cartItem: line });
  }
  const address = {
    ...{ firstname: 'Ada', lastname: 'Byron', email: 'ada@example.com', telephone: '0301234567' },
    ...{ street: ['6161 West Centinela Avenue'], city: 'Culver City', postcode: '90230', country_id: 'US' },
    ...{ region_code: 'CA', region: 'California', region_id: 12 },
  };
  const shipping = { shipping_carrier_code: 'flatrate', shipping_method_code: 'flatrate' };
  const addressInformation = { shipping_address: address, billing_address: address, ...shipping };
  await ask('POST', `${cart}/shipping-information`, { addressInformation });
  const id = Number(await ask('PUT', `${cart}/order`, { paymentMethod: { method: 'checkmo' } }));
  const order = await ask('GET', `orders/${id}`);
  return { id, items: order.items.map(({ item_id }: { item_id: number }) => item_id) };
}
