import { readFileSync } from 'node:fs';
import { catalogue, packageOf } from '#lib/catalogue/index';
import { BUDGETS, bundles } from '../support/bundles';

test('every event has its consumer and its handler among the built actions', () => {
  const names = bundles().map(({ name }) => name);
  for (const event of catalogue) {
    expect(names).toContain(`${packageOf(event)}/consumer`);
    expect(names).toContain(`${packageOf(event)}/${event.handler}`);
  }
  expect(names).toContain('ingestion/webhook');
});

test.each(bundles().map((bundle) => [bundle.name, bundle] as const))(
  '%s is within its budget',
  (_name, { kind, bytes }) => {
    expect(bytes).toBeLessThanOrEqual(BUDGETS[kind]);
  },
);

test.each(bundles().map((bundle) => [bundle.name, bundle] as const))(
  '%s compiles no schema at run time',
  (_name, { file }) => {
    expect(readFileSync(file, 'utf8')).not.toContain('new Ajv');
  },
);
