import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** What the local platform answers as, and the tests that prove it. */
const SERVICES: readonly { name: string; files: readonly string[] }[] = [
  {
    name: 'Runtime',
    files: [
      'test/contract/runtime.test.ts',
      'test/contract/runtime-more.test.ts',
      'test/contract/openwhisk-client.test.ts',
      'test/contract/alarms.test.ts',
      'test/unit/throttle.test.ts',
    ],
  },
  {
    name: 'I/O Events',
    files: [
      'test/contract/io-events.test.ts',
      'test/contract/io-events-manage.test.ts',
      'test/unit/filter.test.ts',
      'test/contract/io-events-delivery.test.ts',
      'test/contract/io-events-journal.test.ts',
      'test/unit/queue.test.ts',
      'test/unit/journal.test.ts',
    ],
  },
  { name: 'IMS', files: ['test/contract/ims.test.ts'] },
  { name: 'State', files: ['test/contract/state.test.ts', 'test/unit/bandwidth.test.ts'] },
  { name: 'Database', files: ['test/contract/database.test.ts'] },
  {
    name: 'Adobe Commerce',
    files: [
      'test/contract/commerce.test.ts',
      'test/contract/commerce-auth.test.ts',
      'test/contract/commerce-eventing.test.ts',
    ],
  },
  { name: 'Strapi', files: ['test/contract/strapi-recorded.test.ts'] },
  {
    name: 'Saleor',
    files: [
      'test/contract/saleor-operations.test.ts',
      'test/contract/saleor-store.test.ts',
      'test/contract/saleor-store-people.test.ts',
      'test/contract/saleor-store-orders.test.ts',
      'test/contract/saleor-taxes.test.ts',
      'test/contract/saleor-shipping.test.ts',
      'test/contract/saleor-payments.test.ts',
      'test/contract/saleor-signature.test.ts',
    ],
  },
  { name: 'The back office', files: ['test/contract/backoffice.test.ts', 'test/e2e/commerce-events.test.ts'] },
  { name: 'The aio CLI', files: ['test/aio/cli.test.ts'] },
  { name: '@adobe/aio-commerce-lib-events', files: ['test/aio/clients.test.ts'] },
];

const DIFFERENCES = [
  'Activations are all recorded; Adobe keeps those of successful blocking calls only on demand.',
  'The health of a registration stands in its field `status`, and a webhook may be plain http on this machine.',
  'A batch is a list of CloudEvents: its form is not published.',
  'A page of the journal holds a hundred events where no limit is asked for.',
  'Any label, client and organisation of the one built-in credential; only the database checks scopes.',
  'A list of the State service lags one second behind; Adobe names no figure.',
  'The database is there without being provisioned, serves the operations of a collection that are proved above, keeps no cursor open, and has no index over several fields and none that is unique beside the key. How the service words a duplicate key is not published: it has MongoDB’s own words here, with 400.',
  'What the trial of a subscriber filter answers is not published: each sample with whether it would pass.',
  'The store sends the events of products, customers, groups and orders at once, as its priority queue does; those of stock items it does not send.',
  'A cart of Adobe Commerce has a route of its own: no quote is kept, and of a webhook’s rules `equal` and `notEqual` are looked at.',
  'Saleor’s GraphQL is that part of it which is in use; the cost of a query is not counted.',
  'A cart of Saleor has routes of its own instead of GraphQL, without promotions and gift cards; an order is placed of it whether it is paid or not.',
  'The local Strapi has one content type, the filters that are in use, and no media, relations or roles; what an editor does has routes of its own.',
  'Not there: EventBridge, `aio rt api` beyond the routes of the openwhisk client, and Files.',
];

/** The page that lists what is proved of the local platform: it is made of the tests' own names. */
export function conformancePage(): string {
  const sections = SERVICES.map(({ name, files }) => {
    const rows = files.flatMap((file) => testNames(file).map((test) => `| ${test} | \`${file}\` |`));
    return `## ${name}\n\n| what is proved | by |\n| --- | --- |\n${rows.join('\n')}\n`;
  });
  return `<!-- Written by \`npm run generate\` from the names of the tests. Do not edit. -->

# What the local platform is proved to do

Each row is a test that runs in CI. A \`%s\` or \`%i\` stands for each of several cases.

${sections.join('\n')}
## What deliberately differs

${DIFFERENCES.map((text) => `- ${text}`).join('\n')}
`;
}

/** The names of a file's tests, each behind those of the groups that it stands in. */
function testNames(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const names: string[] = [];
  const visit = (node: ts.Node, groups: readonly string[]): void => {
    const call = ts.isCallExpression(node) ? readCall(node) : undefined;
    if (call?.kind === 'test') {
      names.push([...groups, call.name].join(': ').replaceAll('|', '\\|'));
    } else {
      const inner = call?.kind === 'describe' ? [...groups, call.name] : groups;
      ts.forEachChild(node, (child) => visit(child, inner));
    }
  };
  visit(source, []);
  return names;
}

/**
 * `test('name', …)`, `test.each(…)('name', …)`, and the same of describe and of the contracts' own
 * describe.
 */
function readCall(node: ts.CallExpression): { kind: 'test' | 'describe'; name: string } | undefined {
  const callee = ts.isCallExpression(node.expression) ? node.expression.expression : node.expression;
  const word = callee.getText().split('.')[0];
  const kind = word === 'test' ? 'test' : word === 'describe' || word === 'describeContract' ? 'describe' : undefined;
  const argument = node.arguments[word === 'describeContract' ? 1 : 0];
  return kind !== undefined && argument !== undefined && ts.isStringLiteralLike(argument)
    ? { kind, name: argument.text }
    : undefined;
}
