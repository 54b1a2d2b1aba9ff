import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Config } from '#lib/core/config';
import { WORKSPACE_FILE } from '../../workspace-file';
import { type Finding, fail, ok } from './finding';
import { VARIABLES } from './known-variables';

/** Shorter ones would be found in ordinary words. */
const SHORTEST = 8;

/** Secrets stand where they belong: not in what git keeps. */
export function checkSecrets(config: Config): Finding[] {
  const what = 'secrets';
  if (!existsSync('.git')) {
    return [];
  }
  const findings: Finding[] = [];
  const tracked = git(['ls-files', '--', '.env', WORKSPACE_FILE, '.aio']).split('\n').filter(Boolean);
  for (const file of tracked) {
    const mend = `Take it out with git rm --cached ${file}, and replace each secret in it: it stays in the history.`;
    findings.push(fail(what, `git keeps ${file}`, mend));
  }
  for (const { name } of VARIABLES.filter(({ secret }) => secret)) {
    // While one is being replaced there are several.
    const values = (config.get(name) ?? '').split(/\s+/).filter((value) => value.length >= SHORTEST);
    if (values.length > 0) {
      // By standard input: an argument could be seen by whoever lists the processes.
      const files = git(['grep', '-lIF', '-f', '-'], values.join('\n')).split('\n').filter(Boolean);
      for (const file of files.filter((other) => !tracked.includes(other))) {
        findings.push(fail(what, `${file} holds the value of ${name}`, `Put it into .env alone, and replace ${name}.`));
      }
    }
  }
  return findings.length > 0 ? findings : [ok(what, 'none in the files that git keeps')];
}

/** What git writes; nothing where it finds nothing, which it says by 1. @throws Error where it could not look. */
function git(args: readonly string[], input = ''): string {
  const { status, stdout, stderr, error } = spawnSync('git', args, { input, encoding: 'utf8' });
  if (error !== undefined || (status !== 0 && status !== 1)) {
    throw new Error(`git could not look: ${error?.message ?? stderr.split('\n')[0]}`);
  }
  return stdout;
}
