import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { readCredentials } from '#local/credentials';
import { bundles } from '../support/bundles';
import { childrenOf } from '../support/processes';

/**
 * The time to `ready` without building, and the memory of all processes: idle, and with every
 * action loaded.
 */
export async function measureMemory(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'relay-bench-'));
  const started = performance.now();
  const args = ['--import', 'tsx', 'scripts/start/index.ts', '--port', '0', '--data', folder, '--once', '--no-build'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const url = await readyUrl(child);
  console.log(`\nnpm start, without building`);
  console.log(`  ready after        ${((performance.now() - started) / 1000).toFixed(1)} s`);
  if (existsSync('/proc/self/status')) {
    // The first moments still hold what deploying took.
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    console.log(`  memory, idle       ${memory(child.pid ?? 0)}`);
    await warmAll(url, folder);
    console.log(`  memory, all warm   ${memory(child.pid ?? 0)}`);
  } else {
    console.log('  memory             is measured on Linux only');
  }
  child.kill('SIGINT');
  await new Promise((resolve) => child.once('exit', resolve));
  rmSync(folder, { recursive: true, force: true });
}

function readyUrl(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`npm start ended with ${code}.`)));
    if (child.stdout) {
      createInterface({ input: child.stdout }).on('line', (line) => {
        if (line.startsWith('ready ')) {
          resolve(line.replace('ready ', ''));
        }
      });
    }
  });
}

/** Invokes each action once; what it answers does not matter. */
async function warmAll(url: string, folder: string): Promise<void> {
  const { apiKey } = readCredentials(folder);
  const authorization = `Basic ${Buffer.from(apiKey).toString('base64')}`;
  await Promise.all(
    bundles().map(({ name }) =>
      fetch(`${url}/api/v1/namespaces/_/actions/${name}?blocking=true`, {
        method: 'POST',
        headers: { authorization, 'content-type': 'application/json' },
        body: '{}',
      }),
    ),
  );
}

/** Resident memory of a process and its children, shared pages counted once each. */
function memory(pid: number): string {
  const all = [pid, ...childrenOf(pid)];
  const kilobytes = (id: number) =>
    Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
  const total = all.reduce((sum, id) => sum + kilobytes(id), 0);
  return `${Math.round(total / 1024)} MB in ${all.length} processes, the platform's own ${Math.round(kilobytes(pid) / 1024)} MB`;
}
