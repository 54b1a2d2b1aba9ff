import { execFileSync } from 'node:child_process';
import { loadConfig } from '#scripts/build/application';

/** The settings that the code of each action reads. */
function readers(): Record<string, string[]> {
  const args = ['--import', 'tsx', 'test/support/print-setting-readers.ts'];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
}

test('each action is deployed with the settings that its code reads, and with no others', async () => {
  const { packages } = (await loadConfig()).manifest.full;
  const deployed = Object.fromEntries(
    Object.entries(packages).flatMap(([packageName, { actions = {} }]) =>
      Object.entries(actions).map(([name, { inputs = {} }]) => [`${packageName}/${name}`, Object.keys(inputs)]),
    ),
  );
  const read = readers();
  expect(Object.keys(read).length).toBeGreaterThan(50);
  expect(deployed).toEqual(read);
  // A handler for the stores needs their addresses, a consumer does not.
  expect(read['product-backoffice/created']).toContain('COMMERCE_BASE_URL');
  expect(read['product-backoffice/consumer']).not.toContain('COMMERCE_BASE_URL');
});
