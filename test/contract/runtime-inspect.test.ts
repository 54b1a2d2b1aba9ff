import openwhisk from 'openwhisk';
import { debuggerEnvironment } from '#local/runtime/inspect';
import { credentials } from '../support/credentials';
import { startInProcess } from '../support/in-process';

const code = 'async function main() { await new Promise((done) => setTimeout(done, 400)); return { ok: true } }';

/** Runs an action that takes longer than its limit on a platform with or without inspectors. */
async function runPastLimit(inspect: boolean) {
  const told: string[] = [];
  const report = (action: string, address: string) => told.push(`${action} ${address}`);
  const platform = await startInProcess(inspect ? { inspect: report } : {});
  const { actions, packages } = openwhisk({ apihost: platform.url, api_key: credentials.apiKey });
  await packages.update({ name: 'shop' });
  const limits = { timeout: 200 };
  await actions.update({ name: 'shop/slow', action: code, kind: 'nodejs:24', limits });
  const invoke = () => actions.invoke({ name: 'shop/slow', blocking: true, result: true }).catch(({ error }) => error);
  const result = await invoke();
  await invoke();
  await platform.stop();
  return { told, result };
}

test('an inspected process is reported once, with its action, and is not ended at the limit of its action', async () => {
  const { told, result } = await runPastLimit(true);
  expect(told).toEqual([expect.stringMatching(/^shop\/slow ws:\/\/127\.0\.0\.1:\d+\/[0-9a-f-]+$/)]);
  expect(result).toEqual({ ok: true });
});

test('without it no inspector is open, and the limit ends the activation', async () => {
  const { told, result } = await runPastLimit(false);
  expect(told).toEqual([]);
  expect(JSON.stringify(result)).toContain('The action exceeded its time limits of 200 milliseconds.');
});

test("what VS Code's debugger gives its processes reaches an action's process, and nothing else does", () => {
  const env = { PATH: '/bin', SECRET: 's', NODE_OPTIONS: '--require "/x/bootloader.js"' };
  expect(debuggerEnvironment(env)).toEqual({});
  expect(debuggerEnvironment({ ...env, VSCODE_INSPECTOR_OPTIONS: ':::{}' })).toEqual({
    NODE_OPTIONS: '--require "/x/bootloader.js"',
    VSCODE_INSPECTOR_OPTIONS: ':::{}',
  });
});
