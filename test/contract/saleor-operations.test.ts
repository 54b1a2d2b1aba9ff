import path from 'node:path';
import { Kind, parse, validate, visit } from 'graphql';
import ts from 'typescript';
import * as api from '#lib/systems/saleor/api';
import type { Operation } from '#lib/systems/saleor/operation';
import * as changed from '#lib/systems/saleor/operations/changed';
import * as groups from '#lib/systems/saleor/operations/customer-groups';
import * as customers from '#lib/systems/saleor/operations/customers';
import * as deliveries from '#lib/systems/saleor/operations/deliveries';
import * as orders from '#lib/systems/saleor/operations/orders';
import * as products from '#lib/systems/saleor/operations/products';
import * as stock from '#lib/systems/saleor/operations/stock';
import * as transactions from '#lib/systems/saleor/operations/transactions';
import * as webhooks from '#lib/systems/saleor/operations/webhooks';
import {
  dataType,
  describeSchema,
  inputDeclarations,
  operationOf,
  saleorSchema,
  variablesType,
} from '../support/saleor-schema';

const MODULES: Readonly<Record<string, object>> = {
  api,
  'operations/changed': changed,
  'operations/customer-groups': groups,
  'operations/customers': customers,
  'operations/deliveries': deliveries,
  'operations/orders': orders,
  'operations/products': products,
  'operations/stock': stock,
  'operations/transactions': transactions,
  'operations/webhooks': webhooks,
};

interface Named {
  module: string;
  name: string;
  document: string;
}

const operations: Named[] = Object.entries(MODULES).flatMap(([module, exported]) =>
  Object.entries(exported).flatMap(([name, value]) =>
    isOperation(value) ? [{ module, name, document: value.document }] : [],
  ),
);

function isOperation(value: unknown): value is Operation<unknown, unknown> {
  return typeof value === 'object' && value !== null && typeof Reflect.get(value, 'document') === 'string';
}

test('they are all here', () => {
  expect(operations.map(({ name }) => name).sort()).toEqual(
    expect.arrayContaining(['CREATE_PRODUCT', 'FIND_VARIANT', 'FULFILL', 'SET_STOCK', 'OWN_APP']),
  );
  expect(operations.length).toBeGreaterThan(25);
});

test.each(operations.map((one) => [one.name, one.document] as const))(
  '%s keeps Saleor’s limits, and a dead token cannot look like an empty answer',
  (_name, document) => {
    const parsed = parse(document);
    const { operation, selectionSet } = operationOf(parsed);
    const roots = selectionSet.selections.flatMap((field) => (field.kind === Kind.FIELD ? [field.name.value] : []));
    // Three in 3.23.0, four in others.
    expect(operation === 'mutation' ? roots.length : 0).toBeLessThanOrEqual(3);
    // Nobody's call gets null for what is not there, and for what is: only `app` tells the two
    // apart.
    expect(operation === 'mutation' || roots.includes('app')).toBe(true);
    visit(parsed, {
      Argument({ name, value }) {
        if (name.value === 'first' && value.kind === Kind.INT) {
          expect(Number(value.value)).toBeLessThanOrEqual(100);
        }
      },
    });
  },
);

describeSchema('Saleor’s schema', () => {
  const schema = saleorSchema;
  if (schema === undefined) {
    return;
  }

  test.each(operations.map((one) => [one.name, one.document] as const))('%s is valid', (_name, document) => {
    expect(validate(schema, parse(document))).toEqual([]);
  });

  test('the types of what they answer and take are those of the schema', () => {
    const imports = Object.keys(MODULES).map(
      (module, index) => `import * as m${index} from './lib/systems/saleor/${module}';`,
    );
    const modules = Object.keys(MODULES);
    const checks = operations.map(({ module, name, document }) => {
      const own = `typeof m${modules.indexOf(module)}.${name}`;
      const parsed = parse(document);
      return `
const data_${name}: DataOf<${own}> = {} as ${dataType(schema, parsed)};
const variables_${name}: ${variablesType(schema, parsed)} = {} as VariablesOf<${own}>;
export const none_${name}: [Unknown<VariablesOf<${own}>, ${variablesType(schema, parsed)}>] extends [never] ? true : false = true;`;
    });
    const source = `${imports.join('\n')}
import type { Operation } from './lib/systems/saleor/operation';
type DataOf<O> = O extends Operation<infer D, infer _V> ? D : never;
type VariablesOf<O> = O extends Operation<infer _D, infer V> ? V : never;
/** The names of fields that the schema does not have, at any depth. */
type Unknown<A, G> = [A] extends [never] ? never
  : A extends readonly (infer E)[] ? (NonNullable<G> extends readonly (infer F)[] ? Unknown<E, F> : 'a list')
  : string extends keyof A ? never
  : A extends object ? Exclude<keyof A, keyof NonNullable<G>> | { [K in keyof A & keyof NonNullable<G>]:
      Unknown<NonNullable<A[K]>, NonNullable<NonNullable<G>[K]>> }[keyof A & keyof NonNullable<G>]
  : never;
${inputDeclarations(schema)}
${checks.join('\n')}
`;
    expect(typeErrors(source)).toEqual([]);
    // And the check is one: a field that is not selected, one that may be null, and one that there
    // is not, are found.
    const wrong = `${source}
const wrong1: { id: string; name: string } = {} as ${dataType(schema, parse('query { app { id } }'))};
const wrong2: { app: { id: string } } = {} as ${dataType(schema, parse('query { app { id } }'))};
export const wrong3: [Unknown<{ input: { emial: string } }, { input: Input_CustomerInput }>] extends [never] ? true : false = true;`;
    expect(typeErrors(wrong)).toHaveLength(3);
  }, 60_000);
});

/** What the compiler finds wrong with a file at the top of the project. */
function typeErrors(source: string): string[] {
  const file = path.resolve('saleor-operations.check.ts');
  const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, '.');
  const own = { ...options, noUnusedLocals: false, noEmit: true, skipLibCheck: true };
  const host = ts.createCompilerHost(own);
  const { getSourceFile, fileExists, readFile } = host;
  host.getSourceFile = (name, version) =>
    path.resolve(name) === file ? ts.createSourceFile(name, source, version) : getSourceFile.call(host, name, version);
  host.fileExists = (name) => path.resolve(name) === file || fileExists.call(host, name);
  host.readFile = (name) => (path.resolve(name) === file ? source : readFile.call(host, name));
  const program = ts.createProgram([file], own, host);
  return ts
    .getPreEmitDiagnostics(program, program.getSourceFile(file))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}
