import type { Route } from '#lib/catalogue/types';

/** What a simulated shop's events do, by their kinds. */
export const simulatedRoutes = {
  set: {
    handler: 'shop/set',
    entity: 'product',
    targets: ['shop'],
    identity: { keys: { id: ['record'], also: ['also'] }, carries: {} },
  },
  list: {
    handler: 'shop/list',
    entity: 'product',
    targets: ['shop'],
    identity: { keys: { id: ['record'] }, carries: {}, each: true },
  },
  add: {
    handler: 'shop/add',
    entity: 'shipment',
    targets: ['shop'],
    identity: { keys: { id: ['record', 'version'] }, carries: {} },
    unrepeatable: true,
    requiresLedger: ['shop'],
  },
} satisfies Record<string, Route>;
