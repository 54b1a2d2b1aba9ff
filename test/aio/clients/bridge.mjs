import { getForwardedImsAuthProvider } from '@adobe/aio-commerce-lib-auth';
import { createCommerceEventsApiClient } from '@adobe/aio-commerce-lib-events/commerce';
import { createAdobeIoEventsApiClient } from '@adobe/aio-commerce-lib-events/io-events';

/**
 * Runs the clients in a process of their own: they are ES modules, which the tests' runner cannot load.
 * A message {id, client, method, params} is answered by {id, result} or {id, status, message}.
 */
const { PLATFORM_URL: url, TOKEN: token, CLIENT_ID: clientId } = process.env;
const auth = getForwardedImsAuthProvider({
  from: 'getter',
  getHeaders: () => ({ Authorization: `Bearer ${token}`, 'x-api-key': clientId }),
});
const clients = {
  io: createAdobeIoEventsApiClient({
    auth,
    config: { baseUrl: `${url}/events`, ingressBaseUrl: `${url}/ingress` },
  }),
  commerce: createCommerceEventsApiClient({ auth, config: { baseUrl: `${url}/systems/commerce`, flavor: 'paas' } }),
};

process.on('message', async ({ id, client, method, params }) => {
  try {
    const result = method === 'methods' ? Object.keys(clients[client]).sort() : await clients[client][method](params);
    process.send({ id, result });
  } catch (error) {
    process.send({ id, status: error.response?.status ?? 0, message: String(error) });
  }
});
process.send({ id: 0, result: 'ready' });
