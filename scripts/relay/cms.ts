import { parseArgs } from 'node:util';
import { recordsIn } from '#lib/core/json';
import { fieldFaults } from '#lib/systems/strapi/check-fields';
import { strapiApi } from '#lib/systems/strapi/client';
import { CONTENT_TYPES } from '#lib/systems/strapi/content-types';
import { confirmed } from './confirm';
import { moment } from './moment';
import { EXIT, table, UsageError } from './print';
import { openWorkspace } from './workspace';

/** `relay cms check`, `relay cms reconcile [--since 2h] [--dry-run]` */
export async function cms(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      url: { type: 'string' },
      json: { type: 'boolean', default: false },
      since: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      yes: { type: 'boolean', default: false },
    },
  });
  const [verb, ...more] = positionals;
  if (more.length === 0 && verb === 'check' && values.since === undefined && !values['dry-run']) {
    return check(values);
  }
  if (more.length === 0 && verb === 'reconcile') {
    return reconcile(values);
  }
  throw new UsageError('Use cms check, or cms reconcile [--since 2h] [--dry-run].');
}

interface Common {
  url?: string;
  json: boolean;
}

/** Each content type of the table, and what is wrong with it. */
async function check({ url, json }: Common): Promise<number> {
  const { config, deadline } = await openWorkspace(url);
  const api = strapiApi({ config, deadline: deadline() });
  const found: { uid: string; readable: boolean; faults: readonly string[] }[] = [];
  for (const type of CONTENT_TYPES) {
    const faults = await fieldFaults(api, type);
    found.push({ uid: type.uid, readable: faults !== undefined, faults: faults ?? [] });
  }
  if (json) {
    console.log(JSON.stringify(found, null, 2));
  } else {
    for (const { uid, readable, faults } of found) {
      const fine = readable ? 'has every field of the table.' : 'cannot be read: the token needs full access for it.';
      console.log([`${uid} ${faults.length === 0 ? fine : 'differs from the table:'}`, ...faults].join('\n  '));
    }
  }
  return found.every(({ readable, faults }) => readable && faults.length === 0) ? EXIT.done : EXIT.failed;
}

interface Reconcile extends Common {
  since?: string;
  'dry-run': boolean;
  yes: boolean;
}

async function reconcile({ url, json, since, 'dry-run': dryRun, yes }: Reconcile): Promise<number> {
  const workspace = await openWorkspace(url);
  const { invoke } = workspace;
  await confirmed(workspace, 'publish what the CMS has', yes || dryRun);
  const { body } = await invoke('cms/reconcile', {
    ...(since === undefined ? {} : { since: moment(since, 'since') }),
    dryRun,
  });
  if (!Array.isArray(body.types)) {
    throw new Error(String(body.error));
  }
  const reports = recordsIn(body.types);
  if (json) {
    console.log(JSON.stringify(reports, null, 2));
  } else {
    const rows = reports.map(({ uid, found, published, removed, more, error, refused }) => {
      const note = Array.isArray(refused) ? refused.join(' ') : (error ?? '');
      return [uid, found, published, removed, more === true ? 'there is more: run it again' : note].map(String);
    });
    console.log(table(['content type', 'found', 'published', 'removed', ''], rows));
  }
  return body.success === true ? EXIT.done : EXIT.failed;
}
