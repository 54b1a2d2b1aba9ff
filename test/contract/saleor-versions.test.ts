import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSchema, type GraphQLSchema, isEnumType, parse, validate } from 'graphql';
import { isRecord } from '#lib/core/json';
import { knowsProblems } from '#lib/operations/saleor/problems';
import { buildManifest } from '#lib/systems/saleor/manifest';

/*
 * All that the app asks of a Saleor, and all that it subscribes to, against the published schema of
 * each version that is here. The schemas are no part of the project.
 */
const FOLDER = '../shared/contracts/saleor/schemas';
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

test('the operations are found', () => {
  expect(operations.length).toBeGreaterThanOrEqual(39);
});

if (versions.length === 0) {
  test.skip('Saleor’s versions (skipped: ../shared/contracts/saleor/schemas is missing)', () => {});
}

describe.each(versions)('Saleor %s', (version) => {
  const schema = buildSchema(readFileSync(path.join(FOLDER, `${version}.graphql`), 'utf8'), { assumeValid: true });
  const [major, minor] = version.split('.');
  const { webhooks } = buildManifest('https://example.com', '1', `${major}.${minor}`);

  test('takes each operation that it is asked', () => {
    const asked = operations.filter(([, , file]) => !/problems/.test(file) || knowsProblems(version));
    expect(faults(schema, asked)).toEqual([]);
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
});
