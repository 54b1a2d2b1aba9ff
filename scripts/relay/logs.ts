import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { isRecord, recordsIn } from '#lib/core/json';
import { logOf } from '#lib/operations/trace/way';
import { logText } from '../log-text';
import { localFolder } from './local-environment';
import { moment } from './moment';
import { EXIT, time, UsageError } from './print';
import { openWorkspace, type Workspace } from './workspace';

/** How often new activations are looked for, in milliseconds. */
const EVERY_MS = { local: 500, deployed: 3_000 };

/** As many as a list of activations has. */
const PAGE = 50;
/** The most pages that are read at a time. */
const PAGES = 20;

/** A line as the platform keeps it: when, which stream, and what was written. */
const LINE = /^(\S+)\s+(?:stdout|stderr): (.*)$/s;

interface Logged {
  id: string;
  lines: string[];
}

/**
 * `relay logs [action] [--follow]`: what actions wrote, oldest first, with stacks that name
 * TypeScript where the code was built here.
 */
export async function logs(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      url: { type: 'string' },
      json: { type: 'boolean', default: false },
      follow: { type: 'boolean', short: 'f', default: false },
      since: { type: 'string', default: '1h' },
    },
  });
  const action = actionIn(positionals);
  let since = Date.parse(moment(values.since, 'since'));
  const workspace = await openWorkspace(values.url);
  const readable = await reader(workspace);
  const shown = new Set<string>();
  const show = ({ id, lines }: Logged) => {
    if (!shown.has(id)) {
      shown.add(id);
      print(lines, values.json);
    }
  };
  (await latest(workspace, action, since, readable)).forEach(show);
  while (values.follow) {
    await wait(workspace.local ? EVERY_MS.local : EVERY_MS.deployed);
    // An activation is recorded when it ends, with the time at which it began.
    since = Math.max(since, Date.now() - 10 * 60_000);
    (await latest(workspace, action, since, readable)).forEach(show);
  }
  if (shown.size === 0 && !values.json) {
    console.log(`Nothing has run in ${workspace.name} since ${time(since)}. --since 1d looks further back.`);
  }
  return shown.size === 0 ? EXIT.notDone : EXIT.done;
}

/** @throws UsageError if it is no action's name, or more than one. */
function actionIn([action, ...more]: readonly string[]): string | undefined {
  if (more.length > 0 || (action !== undefined && !/^[\w-]+(\/[\w-]+)?$/.test(action))) {
    throw new UsageError('Use logs, or logs ACTION such as product-backoffice/created. --follow goes on until Ctrl-C.');
  }
  return action;
}

function print(lines: readonly string[], json: boolean): void {
  for (const line of lines) {
    console.log(json ? JSON.stringify(line) : line);
  }
}

type Read = (text: string, action: string) => Promise<string>;

/** The compiler is loaded where there may be a stack to read. */
async function reader(workspace: Workspace): Promise<Read> {
  if (!workspace.local) {
    return async (text) => text;
  }
  const { Stacks } = await import('../build/source-maps');
  const stacks = new Stacks(await localFolder(workspace.host));
  return (text, action) => stacks.readable(text, action);
}

/** The activations since a time, oldest first. */
async function latest(workspace: Workspace, name: string | undefined, since: number, readable: Read) {
  const records: Record<string, unknown>[] = [];
  for (let page = 0; page < PAGES; page += 1) {
    const skip = page * PAGE;
    // The client's types know neither the options nor the records that `docs` asks for.
    const options: object = { ...(name === undefined ? {} : { name }), since, limit: PAGE, skip, docs: true };
    const listed: unknown = await workspace.runtime.activations.list(options);
    const found = recordsIn(listed);
    records.push(...found);
    if (found.length < PAGE) {
      break;
    }
  }
  return Promise.all(records.reverse().map((record) => read(workspace, record, readable)));
}

async function read(workspace: Workspace, record: Record<string, unknown>, readable: Read): Promise<Logged> {
  const action = pathOf(record);
  // A sequence has its activations in the place of lines.
  const written = (await logOf(workspace.runtime.activations, record)).filter((line) => LINE.test(line));
  const lines = written.map(async (line) => {
    const [, at = '', text = ''] = LINE.exec(line) ?? [];
    return `${time(at.replace(/(\.\d{3})\d*/, '$1'))}  ${action}  ${await readable(logText(text, true) ?? '', action)}`;
  });
  return { id: String(record.activationId), lines: await Promise.all(lines) };
}

/** `<package>/<action>`, from the annotation that has it behind the namespace. */
function pathOf({ name, annotations }: Record<string, unknown>): string {
  const found = recordsIn(annotations).find((annotation) => isRecord(annotation) && annotation.key === 'path');
  return found === undefined ? String(name) : String(found.value).split('/').slice(1).join('/');
}
