import { spawnSync } from 'node:child_process';
import packageJson from '../../package.json';

/** `npx relay …`, whose answer needs no platform. */
function relay(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/relay/bin.js', ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

test('help for each command', () => {
  expect(relay('help', 'trace').stdout).toMatch(/^Usage: npx relay trace EVENT-ID \[--since 3d\]\n/);
  expect(relay('failures', '--help').stdout).toContain('--state retrying|dead|discarded');
  expect(relay('saleor', '--help').stdout).toContain('\n       npx relay saleor migrate [--apply]\n');
  expect(relay('--help').stdout).toContain('  trigger EVENT [--set PATH=VALUE]');
});

test('--version prints the version', () => {
  expect(relay('--version')).toEqual({ status: 0, stdout: `${packageJson.version}\n`, stderr: '' });
});

test('an unknown command is wrong usage, and names what may have been meant', () => {
  const { status, stderr } = relay('failure');
  expect(status).toBe(2);
  expect(stderr).toMatch(/^There is no command failure\. Did you mean failures\?\n/);
});
