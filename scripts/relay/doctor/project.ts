import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Params, settingText } from '#lib/core/config';
import { SETTINGS } from '#lib/settings/table';
import type { SettingDefinition } from '#lib/settings/types';
import { local } from '#local/identity';
import { WORKSPACE_FILE } from '../../workspace-file';
import { type Finding, fail, ok } from './finding';

/** Shorter values would match ordinary words. */
const MIN_SECRET_LENGTH = 8;

/** What the local platform has for everyone is no secret: it opens nothing but a laptop. */
const LOCAL = new Set(textsIn(local));

/** No file that git tracks contains a secret. */
export function checkSecrets(params: Params): Finding[] {
  const what = 'secrets';
  if (!existsSync('.git')) {
    return [];
  }
  const findings: Finding[] = [];
  const tracked = git(['ls-files', '--', '.env', WORKSPACE_FILE, '.aio']).split('\n').filter(Boolean);
  for (const file of tracked) {
    const mend = `Remove it with git rm --cached ${file}, and replace each secret in it, because git's history keeps it.`;
    findings.push(fail(what, `git tracks ${file}`, mend));
  }
  const secrets = Object.entries<SettingDefinition>(SETTINGS).filter(([, { secret }]) => secret);
  for (const [name] of secrets) {
    // A setting holds several secrets while one is being replaced.
    const values = (settingText(params, name) ?? '')
      .split(/\s+/)
      .filter((value) => value.length >= MIN_SECRET_LENGTH && !LOCAL.has(value));
    if (values.length > 0) {
      // By standard input, because the process list shows arguments.
      const files = git(['grep', '-lIF', '-f', '-'], values.join('\n')).split('\n').filter(Boolean);
      for (const file of files.filter((other) => !tracked.includes(other))) {
        findings.push(
          fail(what, `${file} contains the value of ${name}`, `Keep it only in .env, and replace ${name}.`),
        );
      }
    }
  }
  return findings.length > 0 ? findings : [ok(what, 'none in the files that git tracks')];
}

/** Git's output; empty if it exits with 1, which means no match. @throws Error if git fails. */
function git(args: readonly string[], input = ''): string {
  const { status, stdout, stderr, error } = spawnSync('git', args, { input, encoding: 'utf8' });
  if (error !== undefined || (status !== 0 && status !== 1)) {
    throw new Error(`git failed: ${error?.message ?? stderr.split('\n')[0]}`);
  }
  return stdout;
}

/** Every text in a value, at any depth. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') {
    return [value];
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
