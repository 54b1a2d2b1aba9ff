/**
 * The platform with all actions deployed, in a process of its own: so that what a bench measures
 * with does not take the time of what it measures. Messages: `StartMessage` in; `{ready}`, then
 * `{id, status}` for each delivery that is over, out. It ends with its parent.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Platform, startPlatform } from '#local/platform';
import { deploy } from '#scripts/start/deployment';

/** What the platform is started with. */
export interface StartMessage {
  saleor: boolean;
  unlimited: boolean;
}

const folder = mkdtempSync(path.join(tmpdir(), 'relay-bench-'));
let platform: Platform | undefined;

async function run({ saleor, unlimited }: StartMessage): Promise<void> {
  platform = await startPlatform({
    folder,
    port: 0,
    unlimited,
    report({ event, status, nextAt }) {
      // What is still under way when the parent has ended is told to nobody.
      if (process.connected) {
        process.send?.({ id: event.id, status, again: nextAt !== undefined });
      }
    },
  });
  const { url, credentials } = platform;
  await deploy({ url, credentials, bundles: 'as they are', saleor, progress: () => {} });
  platform.deliver();
  process.send?.({ ready: url, apiKey: credentials.apiKey });
}

process.once('message', (message: StartMessage) => {
  run(message).catch((error) => {
    console.error(error);
    process.exit(1);
  });
});
process.once('disconnect', async () => {
  await platform?.stop();
  rmSync(folder, { recursive: true, force: true });
  process.exit();
});
