import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Params, settingText } from '#lib/core/config';
import { SETTINGS } from '#lib/settings/table';
import type { SettingDefinition } from '#lib/settings/types';
import { WORKSPACE_FILE } from '../../workspace-file';
import { type Finding, fail, ok } from './finding';

/** Shorter ones would be found in ordinary words. */
const SHORTEST = 8;

/** Secrets stand where they belong: not in what git keeps. */
export function checkSecrets(params: Params): Finding[] {
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
  const secrets = Object.entries<SettingDefinition>(SETTINGS).filter(([, { secret }]) => secret);
  for (const [name] of secrets) {
    // While one is being replaced there are several.
    const values = (settingText(params, name) ?? '').split(/\s+/).filter((value) => value.length >= SHORTEST);
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
