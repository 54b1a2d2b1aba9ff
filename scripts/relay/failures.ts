import { parseArgs } from 'node:util';
import { isRecord, recordsIn } from '#lib/core/json';
import { EXIT, short, table, time, UsageError } from './print';
import { openWorkspace, type Workspace } from './workspace';

/** The options that narrow a selection, of `failures` and of `replay`. */
export const SELECTION = {
  package: { type: 'string' },
  state: { type: 'string' },
  type: { type: 'string' },
  code: { type: 'string' },
  event: { type: 'string' },
  since: { type: 'string' },
  until: { type: 'string' },
} as const;

const OPTIONS = {
  ...SELECTION,
  url: { type: 'string' },
  json: { type: 'boolean', default: false },
  data: { type: 'boolean', default: false },
  reason: { type: 'string' },
  limit: { type: 'string', default: '50' },
} as const;

/** `relay failures [show|discard <package>/<id>]` */
export async function failures(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
  const [verb, name, ...more] = positionals;
  if (more.length > 0 || (verb !== undefined && !['show', 'discard'].includes(verb))) {
    throw new UsageError('failures is followed by nothing, by show or by discard.');
  }
  if (verb === undefined) {
    return list(await openWorkspace(values.url), values);
  }
  if (name === undefined || !/^[^/]+\/[^/]+$/.test(name)) {
    throw new UsageError(`failures ${verb} needs the failure's name, <package>/<id>, as failures shows it.`);
  }
  if (verb === 'discard' && !values.reason) {
    throw new UsageError('failures discard needs --reason TEXT: why the event is given up.');
  }
  const workspace = await openWorkspace(values.url);
  return verb === 'show' ? show(workspace, name, values) : discard(workspace, name, values.reason ?? '', values.json);
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
  const most = Number(values.limit);
  if (!Number.isInteger(most) || most < 1) {
    throw new UsageError('--limit must be a whole number from 1 on.');
  }
  const found: Record<string, unknown>[] = [];
  let more = false;
  do {
    query.set('limit', String(Math.min(100, most - found.length)));
    const answer = await workspace.operate('GET', `failures?${query}`);
    found.push(...recordsIn(answer.failures));
    more = typeof answer.next === 'string';
    query.set('cursor', String(answer.next));
  } while (more && found.length < most);
  if (values.json) {
    console.log(JSON.stringify(found, null, 2));
  } else if (found.length === 0) {
    console.log(`No failures in ${workspace.name}.`);
  } else {
    const head = ['failure', 'event', 'id', 'state', 'tries', 'last', 'reason'];
    console.log(table(head, found.map(row)));
    console.log(more ? `\nThere are more: --limit ${most * 2}` : `\n${found.length} in ${workspace.name}`);
  }
  return EXIT.done;
}

function row(failure: Record<string, unknown>): string[] {
  const event = isRecord(failure.event) ? failure.event : {};
  const reason = isRecord(failure.reason) ? failure.reason : {};
  return [
    `${failure.package}/${failure.id}`,
    String(event.type),
    short(String(event.id), 36),
    String(failure.state),
    String(failure.attempts),
    time(String(failure.last)),
    short(`${reason.status} ${reason.message}`, 100),
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

/** A large payload is in the journal alone; replay finds it there. */
function dataLine({ kept, data }: Record<string, unknown>, wanted: boolean): string {
  if (kept !== 'here') {
    return 'larger than 64 KB: in the journal alone, where replay finds it for seven days';
  }
  return wanted ? JSON.stringify(data, null, 2) : 'kept here; --data shows it, which may be personal';
}

async function discard(workspace: Workspace, name: string, reason: string, json: boolean) {
  const answer = await workspace.operate('DELETE', `failures/${name}?${new URLSearchParams({ reason })}`);
  console.log(json ? JSON.stringify(answer) : `${name} is given up; failures --state discarded still shows it.`);
  return EXIT.done;
}
