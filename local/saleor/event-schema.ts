import { buildSchema, type GraphQLSchema } from 'graphql';

/** What an event's type has beside what all have, by the name of its record. */
const CHANGES = 'Created Updated Deleted';

const SESSION = 'transaction sourceObject data action merchantReference customerIpAddress';

/** Events by record: the names behind the record's own, and the fields that hold it. */
const FAMILIES: readonly (readonly [record: string, names: string, fields: string])[] = [
  ['Product', `${CHANGES} MetadataUpdated`, 'product'],
  ['ProductVariant', `${CHANGES} MetadataUpdated`, 'productVariant'],
  ['ProductVariant', 'BackInStock OutOfStock StockUpdated', 'productVariant warehouse'],
  ['Customer', 'Created Updated MetadataUpdated', 'user'],
  ['Address', CHANGES, 'address'],
  ['Order', 'Created Confirmed Paid FullyPaid Refunded FullyRefunded Updated Cancelled Expired Fulfilled', 'order'],
  ['Order', 'MetadataUpdated', 'order'],
  ['Order', 'BulkCreated', 'orders'],
  ['DraftOrder', CHANGES, 'order'],
  ['Fulfillment', 'Created Approved Canceled TrackingNumberUpdated MetadataUpdated', 'fulfillment order'],
  ['Warehouse', `${CHANGES} MetadataUpdated`, 'warehouse'],
  ['Channel', `${CHANGES} StatusChanged MetadataUpdated`, 'channel'],
  // What apps are asked for.
  ['Calculate', 'Taxes', 'taxBase'],
  ['Shipping', 'ListMethodsForCheckout', 'checkout shippingMethods'],
  ['Checkout', 'FilterShippingMethods', 'checkout shippingMethods'],
  ['Order', 'FilterShippingMethods', 'order shippingMethods'],
  ['Payment', 'GatewayInitializeSession', 'sourceObject data amount'],
  ['Transaction', 'InitializeSession', `${SESSION} idempotencyKey`],
  ['Transaction', 'ProcessSession', SESSION],
  ['Transaction', 'ChargeRequested RefundRequested CancelationRequested', 'transaction action'],
  ['App', `Installed ${CHANGES.replace('Created ', '')} StatusChanged`, 'app'],
];

/** The first release of each line that has `CustomerDeleted`: 3.23 has it from its fifth on. */
const HAS_CUSTOMER_DELETED = [3, 23, 5] as const;

const cache = new Map<string, GraphQLSchema>();

/**
 * What a release of Saleor, such as `3.23.28`, has of subscriptions: the events, what all of them
 * have, and the fields that hold their records. What is within a record is no part of it.
 */
export function eventSchema(version: string): GraphQLSchema {
  const known = cache.get(version) ?? buildSchema(definitions(version));
  cache.set(version, known);
  return known;
}

function definitions(version: string): string {
  const families = [...FAMILIES, ...(isAtLeast(version, HAS_CUSTOMER_DELETED) ? [GONE] : [])];
  const types = families.flatMap(([record, names, fields]) =>
    names.split(' ').map((name) => `type ${record}${name} implements Event { ${COMMON} ${typed(fields)} }`),
  );
  return `scalar Whole scalar DateTime
    type Query { shop: Whole }
    type Subscription { event: Event }
    union IssuingPrincipal = App | User
    type App { id: ID! name: String isActive: Boolean }
    type User { id: ID! email: String! }
    interface Event { ${COMMON} }
    ${types.join('\n')}`;
}

const GONE = ['Customer', 'Deleted', 'user'] as const;
const COMMON = 'issuedAt: DateTime version: String issuingPrincipal: IssuingPrincipal recipient: App';

function typed(fields: string): string {
  return fields
    .split(' ')
    .map((name) => `${name}: Whole`)
    .join(' ');
}

/** Whether a release is this one or a later one. */
function isAtLeast(version: string, wanted: readonly number[]): boolean {
  const own = version.split('.').map((part) => Number.parseInt(part, 10));
  for (const [index, number] of wanted.entries()) {
    const difference = (own[index] ?? 0) - number;
    if (difference !== 0) {
      return difference > 0;
    }
  }
  return true;
}

/** Whether a release is in a range of npm's kind, such as `>=3.20 <3.23 || >=3.23.5 <4`. */
export function isInRange(version: string, range: string): boolean {
  return range.split('||').some((part) =>
    part
      .trim()
      .split(/\s+/)
      .every((bound) => {
        const [, sign, wanted = ''] = /^(>=|<)(\d[\d.]*)$/.exec(bound) ?? [];
        const atLeast = isAtLeast(version, wanted.split('.').map(Number));
        return sign === '<' ? !atLeast : sign === '>=' && atLeast;
      }),
  );
}
