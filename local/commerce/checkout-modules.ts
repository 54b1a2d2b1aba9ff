import type { Hono } from 'hono';
import { isRecord } from '#lib/core/json';
import { jsonBody } from '../kernel/http';
import type { Document, Documents } from './documents';
import { CommerceError } from './errors';
import { objectIn, text } from './input';

/** What Adobe's modules for checkout keep: the tax integration, and the carriers that may show. */
export function checkoutModuleRoutes(app: Hono, documents: Documents): void {
  const keep = (kind: 'tax_integration' | 'shipping_carrier', given: Document) => {
    const code = text(given, 'code');
    text(given, 'title');
    const known = documents.byKey(kind, code);
    const one: Document = { ...known, ...given, code };
    documents.put(kind, documents.idOf(kind, code) ?? documents.nextId(kind), code, one);
    return one;
  };
  const get = (kind: 'tax_integration' | 'shipping_carrier', code: string) => {
    const found = documents.byKey(kind, code);
    if (found === undefined) {
      throw new CommerceError(404, `Out of process ${kind.replace('_', ' ')} with code "%1" does not exist.`, [code]);
    }
    return found;
  };
  const TAX = '/V1/oope_tax_management/tax_integration';
  app.get(TAX, (c) => c.json(documents.all('tax_integration')));
  app.get(`${TAX}/:code`, (c) => c.json(get('tax_integration', c.req.param('code'))));
  app.post(TAX, async (c) => {
    const given = objectIn(await jsonBody(c), 'tax_integration');
    const kept = keep('tax_integration', given);
    // One is active at a time.
    for (const other of kept.active === true ? documents.all('tax_integration') : []) {
      if (isRecord(other) && other.code !== kept.code && other.active === true) {
        keep('tax_integration', { ...other, active: false });
      }
    }
    return c.json(kept);
  });
  const CARRIER = '/V1/oope_shipping_carrier';
  app.get(CARRIER, (c) => c.json(documents.all('shipping_carrier')));
  app.get(`${CARRIER}/:code`, (c) => c.json(get('shipping_carrier', c.req.param('code'))));
  app.on(['POST', 'PUT'], CARRIER, async (c) =>
    c.json(keep('shipping_carrier', objectIn(await jsonBody(c), 'carrier'))),
  );
}
