import type { Context, Hono } from 'hono';
import { jsonBody } from '../kernel/http';
import { cartPage, creditMemoTaxes } from './cart';
import type { Documents } from './documents';
import type { Hooks } from './hooks';

const COMMERCE = '/systems/commerce';

/** Routes for a shopper's cart and a credit memo, whose webhooks the store calls. */
export function hookRoutes(
  app: Hono,
  hooks: Hooks,
  documents: Documents,
  refused: (c: Context, error: unknown) => Response,
): void {
  app.get(`${COMMERCE}/webhook-key`, (c) => c.text(hooks.publicKey()));
  app.get(`${COMMERCE}/webhook-calls`, (c) => c.json(hooks.calls));
  app.post(`${COMMERCE}/cart`, async (c) => {
    try {
      return c.json(await cartPage(hooks, documents, await jsonBody(c)));
    } catch (error) {
      return refused(c, error);
    }
  });
  app.post(`${COMMERCE}/credit-memo`, async (c) => {
    try {
      return c.json(await creditMemoTaxes(hooks, await jsonBody(c)));
    } catch (error) {
      return refused(c, error);
    }
  });
}
