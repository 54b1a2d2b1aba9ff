import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  buildSchema,
  type GraphQLSchema,
  isEnumType,
  parse,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { isRecord } from '#lib/core/json';
import { knowsProblems } from '#lib/operations/saleor/problems';
import { buildManifest } from '#lib/systems/saleor/manifest';
import { FILTERS_SINCE, LISTS_SINCE } from '#lib/systems/saleor/payments/transactions';
import { isAtLeast } from '#lib/systems/saleor/version';
import { shared } from '../support/shared';

/*
 * All that the app asks of a Saleor, and all that it subscribes to, against the published schema of
 * each version that is here. The schemas are no part of the project.
 */
const FOLDER = shared('contracts/saleor/schemas');
const MODULES = 'lib/systems/saleor/operations';
const versions = existsSync(FOLDER)
  ? readdirSync(FOLDER)
      .filter((file) => file.endsWith('.graphql'))
      .map((file) => file.replace(/\.graphql$/, ''))
      .sort()
  : [];

/** They call themselves 3.23, do not know one of its events, and are refused by their version. */
const REFUSED = ['3.23.0', '3.23.1', '3.23.2', '3.23.3', '3.23.4'];

let operations: (readonly [name: string, document: string, module: string])[] = [];
beforeAll(async () => {
  const files = [...readdirSync(MODULES).map((file) => `operations/${file}`), 'api.ts'];
  const found = await Promise.all(
    files.map(async (file) => {
      const module: unknown = await import(path.resolve('lib/systems/saleor', file));
      return Object.entries(isRecord(module) ? module : {}).flatMap(([name, value]) => {
        const document = isRecord(value) ? value.document : undefined;
        return typeof document === 'string' ? [[name, document, file] as const] : [];
      });
    }),
  );
  operations = found.flat();
});

/** What is wrong with each document in a schema, by its name. */
function faults(
  schema: GraphQLSchema,
  documents: readonly (readonly [name: string, document: string, ...more: unknown[]])[],
) {
  return documents.flatMap(([name, document]) =>
    validate(schema, parse(document)).map(({ message }) => `${name}: ${message}`),
  );
}

/** What is deprecated in newer versions, and why it is asked for all the same. */
const NOT_IN_3_20 = 'Saleor 3.20 does not have the successor';
const STAY: Readonly<Record<string, string>> = {
  'OrderDiscount.amount': `${NOT_IN_3_20}, total`,
  'Product.variants': `${NOT_IN_3_20}, productVariants`,
  'Product.attributes': `${NOT_IN_3_20}, assignedAttributes`,
  'ProductVariant.attributes': `${NOT_IN_3_20}, assignedAttributes`,
  'Query.customers(filter)': `${NOT_IN_3_20}, where`,
  'Query.orders(filter)': `${NOT_IN_3_20}, where`,
  'Query.productVariants(filter)': 'where of Saleor 3.20 knows neither updatedAt nor sku',
  'Order.payments': 'payments of the older API are no transactions, and are told too',
  'Webhook.secretKey': 'it has no successor, and staff can still set it',
};

/** The deprecated fields and arguments in documents, in the order of the alphabet. */
function deprecatedIn(schema: GraphQLSchema, documents: readonly string[]): string[] {
  const found = new Set<string>();
  const types = new TypeInfo(schema);
  const visitor = visitWithTypeInfo(types, {
    Field() {
      const field = types.getFieldDef();
      if (typeof field?.deprecationReason === 'string') {
        found.add(`${types.getParentType()}.${field.name}`);
      }
    },
    Argument({ name }) {
      if (typeof types.getArgument()?.deprecationReason === 'string') {
        found.add(`${types.getParentType()}.${types.getFieldDef()?.name}(${name.value})`);
      }
    },
  });
  for (const document of documents) {
    visit(parse(document), visitor);
  }
  return [...found].sort();
}

test('the operations are found', () => {
  expect(operations.length).toBeGreaterThanOrEqual(39);
});

const NEWEST = '3.24.0-a.0';
if (versions.includes(NEWEST)) {
  test('what is asked for though it is deprecated still is deprecated, and asked for', () => {
    const schema = buildSchema(readFileSync(path.join(FOLDER, `${NEWEST}.graphql`), 'utf8'), { assumeValid: true });
    const queries = buildManifest('https://example.com', '1', '3.24').webhooks.map(({ query }) => query);
    const documents = [...operations.map(([, document]) => document), ...queries];
    expect(deprecatedIn(schema, documents)).toEqual(Object.keys(STAY).sort());
  });
}

// An empty table is an error to Jest.
if (versions.length === 0) {
  test.skip('Saleor’s versions (skipped: the schemas of its releases are missing)', () => {});
} else {
  describe.each(versions)('Saleor %s', testsOf);
}

function testsOf(version: string): void {
  const schema = buildSchema(readFileSync(path.join(FOLDER, `${version}.graphql`), 'utf8'), { assumeValid: true });
  const [major, minor] = version.split('.');
  const { webhooks } = buildManifest('https://example.com', '1', `${major}.${minor}`);

  test('takes each operation that it is asked', () => {
    const since: Readonly<Record<string, readonly number[]>> = {
      LATEST_TRANSACTIONS: LISTS_SINCE,
      CHANGED_TRANSACTIONS: FILTERS_SINCE,
    };
    const asked = operations.filter(
      ([name, , file]) => (!/problems/.test(file) || knowsProblems(version)) && isAtLeast(version, since[name] ?? []),
    );
    expect(faults(schema, asked)).toEqual([]);
  });

  test('is asked for nothing deprecated whose successor each supported version has', () => {
    const queries = webhooks.map(({ query }) => query);
    const asked = deprecatedIn(schema, [...operations.map(([, document]) => document), ...queries]);
    expect(asked.filter((name) => !Object.hasOwn(STAY, name))).toEqual([]);
  });

  test('takes each subscription, or is refused by its version', () => {
    const found = faults(
      schema,
      webhooks.map(({ name, query }) => [name, query] as const),
    );
    expect(found).toEqual(REFUSED.includes(version) ? [expect.stringContaining('Unknown type "CustomerDeleted"')] : []);
  });

  test('sends each event that it is asked for', () => {
    const type = schema.getType('WebhookEventTypeAsyncEnum');
    const known = isEnumType(type) ? type.getValues().map(({ name }) => name) : [];
    const unknown = webhooks.flatMap(({ asyncEvents }) => asyncEvents).filter((event) => !known.includes(event));
    expect(unknown).toEqual([]);
  });
}
