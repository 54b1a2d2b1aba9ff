import { type WebAnswer, WebError } from '#lib/action/define-webhook';
import type { WebRequest } from '#lib/action/web-request';
import * as routes from '#lib/catalogue/generated/routes';
import type { Route } from '#lib/catalogue/types';
import type { Context } from '#lib/core/context';
import { RelayError } from '#lib/core/errors';
import { type Places, stateOf } from '#lib/delivery/acquired';
import { Ledger } from '#lib/delivery/ledger';
import { openLedger } from '#lib/delivery/open-ledger';
import { alikeIn, leasesOf, namesOf } from '#lib/delivery/record-change';
import { commerceSource } from '#lib/systems/commerce/source';
import { saleorSource } from '#lib/systems/saleor/source';
import { requireOperator } from './operator';

/** The parts of the ledger: one for each store. */
const STORES = [commerceSource, saleorSource];

/**
 * What the ledger knows of one record: `GET record/<entity>?sku=A` shows the versions that were
 * applied last; `DELETE` forgets the record, so that the next event of it is applied whatever its
 * version.
 * @throws WebError 401 for anybody but the operator, 405; RelayError `invalid` for an unknown
 * entity, or without a field that names a record of it.
 */
export async function handleRecord(request: WebRequest, context: Context): Promise<WebAnswer> {
  await requireOperator(request, context);
  const { method } = request;
  if (method !== 'GET' && method !== 'DELETE') {
    throw new WebError('method', `The method ${method} is not supported.`, { allow: 'GET, DELETE' });
  }
  const places = readPlaces(request);
  const ledger = new Ledger(openLedger(context));
  const states = await ledger.states(places);
  const known = [...places.keys()].filter((name) => Object.keys(stateOf(states, name).versions).length > 0);
  if (method === 'DELETE') {
    await ledger.forget(places, context.deadline);
  }
  const versions = known.map((name) => stateOf(states, name).versions);
  return { statusCode: 200, body: { versions, forgotten: method === 'DELETE' ? known.length : 0 } };
}

/** Where a record with these fields lies in the ledger, for each store. */
function readPlaces({ path, query }: WebRequest): Places {
  const [entity = '', ...more] = path;
  const all = Object.values(routes).flatMap((table) => Object.values(table));
  const own = all.filter((route) => route.entity === entity);
  if (own.length === 0 || more.length > 0) {
    const known = [...new Set(all.map((route) => route.entity))].join(', ');
    throw new RelayError(
      'invalid',
      `A record is named by its entity and a field: record/<entity>?sku=A. Entities: ${known}.`,
    );
  }
  const item: Record<string, unknown> = {};
  for (const [field, value] of query) {
    put(item, field.split('.'), value);
  }
  const places = placesOf(own, item).map(({ name, lease }) => [name, lease] as const);
  if (places.length === 0) {
    const fields = [
      ...new Set(own.flatMap(({ identity }) => Object.values(identity.keys).map((key) => key.join(' and ')))),
    ];
    throw new RelayError('invalid', `A record of ${entity} is named by ${fields.join(', or ')}.`);
  }
  return new Map(places);
}

/** Where a record with these fields may lie, in the part of the ledger of each store. */
export function placesOf(routes: readonly Route[], item: unknown): { name: string; lease: string; store: string }[] {
  return routes.flatMap((route) =>
    STORES.flatMap(({ name: store, ledgerScope: scope }) => {
      const { entity, identity } = route;
      const [shared] = leasesOf({ route, scope, peer: store }, item) ?? [];
      const names = namesOf(scope ? [scope, entity] : [entity], identity.keys, item, alikeIn(route, store));
      return names.map((name) => ({ name, lease: shared ?? name, store }));
    }),
  );
}

/** Sets a field at a path. */
function put(item: Record<string, unknown>, [name = '', ...rest]: readonly string[], value: string): void {
  if (rest.length === 0) {
    item[name] = value;
    return;
  }
  const inner: Record<string, unknown> = {};
  put(inner, rest, value);
  const before = item[name];
  item[name] = typeof before === 'object' ? { ...before, ...inner } : inner;
}
