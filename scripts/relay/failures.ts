import { parseArgs } from 'node:util';
import { isRecord, recordsIn } from '#lib/core/json';
import { causesOf } from './causes';
import { confirmed } from './confirm';
import { withMoments } from './moment';
import { requirePackage } from './packages';
import { EXIT, printed, table, time, UsageError } from './print';
import { openWorkspace, type Workspace } from './workspace';

/** The filter options of `failures` and `replay`. */
export const SELECTION = {
  package: { type: 'string' },
  state: { type: 'string' },
  type: { type: 'string' },
  code: { type: 'string' },
  cause: { type: 'string' },
  event: { type: 'string' },
  since: { type: 'string' },
  until: { type: 'string' },
} as const;

const OPTIONS = {
  ...SELECTION,
  url: { type: 'string' },
  json: { type: 'boolean', default: false },
  yes: { type: 'boolean', default: false },
  data: { type: 'boolean', default: false },
  reason: { type: 'string' },
  limit: { type: 'string', default: '50' },
} as const;

/** `relay failures [show|discard <package>/<id>]` */
export async function failures(args: string[]): Promise<number> {
  const { values: given, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
  const values = withMoments(given, ['since', 'until']);
  const [verb, name, ...more] = positionals;
  if (more.length > 0 || (verb !== undefined && !['show', 'discard'].includes(verb))) {
    throw new UsageError('Use failures alone, failures show PACKAGE/ID, or failures discard PACKAGE/ID --reason TEXT.');
  }
  requirePackage(values.package);
  if (verb === undefined) {
    return list(await openWorkspace(values.url), values);
  }
  if (name === undefined || !/^[^/]+\/[^/]+$/.test(name)) {
    throw new UsageError(`failures ${verb} needs a failure's name, PACKAGE/ID, as npx relay failures lists it.`);
  }
  if (verb === 'discard' && !values.reason) {
    throw new UsageError('failures discard needs --reason TEXT: why the event will not be applied.');
  }
  const workspace = await openWorkspace(values.url);
  if (verb === 'show') {
    return show(workspace, name, values);
  }
  await confirmed(workspace, `discard ${name}`, values.yes);
  return discard(workspace, name, values.reason ?? '', values.json);
}

async function list(
  workspace: Workspace,
  values: Partial<Record<keyof typeof SELECTION, string>> & { limit: string; json: boolean },
): Promise<number> {
  const query = new URLSearchParams();
  for (const name of Object.keys(SELECTION) as (keyof typeof SELECTION)[]) {
    const value = values[name];
    if (value !== undefined) {
      query.set(name, value);
    }
  }
  const limit = Number(values.limit);
  if (!Number.isInteger(limit) || limit < 1) {
    throw new UsageError('--limit must be a whole number, at least 1.');
  }
  const found: Record<string, unknown>[] = [];
  let more = false;
  do {
    query.set('limit', String(Math.min(100, limit - found.length)));
    const answer = await workspace.operate('GET', `failures?${query}`);
    found.push(...recordsIn(answer.failures));
    more = typeof answer.next === 'string';
    query.set('cursor', String(answer.next));
  } while (more && found.length < limit);
  if (values.json) {
    console.log(JSON.stringify(found, null, 2));
  } else if (found.length === 0) {
    console.log(`No failures in ${workspace.name}.`);
  } else {
    console.log(`${found.length} ${found.length === 1 ? 'failure' : 'failures'}, by cause:`);
    console.log(`${table(['', 'state', 'in', 'reason'], causesOf(found))}\n`);
    const head = ['failure', 'event', 'id', 'state', 'tries', 'last', 'reason'];
    console.log(table(head, found.map(row)));
    console.log(more ? `\nThere are more: --limit ${limit * 2}` : `\n${found.length} in ${workspace.name}`);
  }
  return EXIT.done;
}

function row(failure: Record<string, unknown>): string[] {
  const event = isRecord(failure.event) ? failure.event : {};
  const reason = isRecord(failure.reason) ? failure.reason : {};
  return [
    `${failure.package}/${failure.id}`,
    String(event.type),
    printed(String(event.id)),
    String(failure.state),
    String(failure.attempts),
    time(String(failure.last)),
    // How to mend it stands at its end.
    `${reason.status} ${String(reason.message).replace(/\s+/g, ' ')}`,
  ];
}

async function show(workspace: Workspace, name: string, { data, json }: { data: boolean; json: boolean }) {
  const { failure } = await workspace.operate('GET', `failures/${name}${data ? '?data=true' : ''}`);
  if (json || !isRecord(failure)) {
    console.log(JSON.stringify(failure, null, 2));
    return EXIT.done;
  }
  const event = isRecord(failure.event) ? failure.event : {};
  const reason = isRecord(failure.reason) ? failure.reason : {};
  const lines: [string, string][] = [
    ['failure', name],
    ['event', `${event.type}  ${event.id}`],
    ['from', `${event.source}, ${event.time}`],
    ['handler', String(failure.handler) || 'none'],
    [
      'state',
      isRecord(failure.discarded)
        ? `discarded ${time(String(failure.discarded.at))}: ${failure.discarded.reason}`
        : String(failure.state),
    ],
    ['reason', `${reason.status} ${reason.code}: ${reason.message}`],
    ['tries', `${failure.attempts}, first ${time(String(failure.first))}, last ${time(String(failure.last))}`],
    ['data', dataLine(failure, data)],
  ];
  console.log(lines.map(([title, text]) => `${title.padEnd(9)}${text}`).join('\n'));
  return EXIT.done;
}

/** A payload over 64 KB is not stored with the failure; replay reads it from the journal. */
function dataLine({ kept, data }: Record<string, unknown>, wanted: boolean): string {
  if (kept !== 'here') {
    return 'larger than 64 KB: not stored with the failure; replay reads it from the journal for seven days';
  }
  return wanted ? JSON.stringify(data, null, 2) : 'stored; --data shows it (it may contain personal data)';
}

async function discard(workspace: Workspace, name: string, reason: string, json: boolean) {
  const answer = await workspace.operate('DELETE', `failures/${name}?${new URLSearchParams({ reason })}`);
  console.log(json ? JSON.stringify(answer) : `Discarded ${name}. npx relay failures --state discarded lists it.`);
  return EXIT.done;
}
