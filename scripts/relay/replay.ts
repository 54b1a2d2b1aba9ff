import { parseArgs } from 'node:util';
import { isRecord, recordsIn } from '#lib/core/json';
import { confirmed } from './confirm';
import { SELECTION } from './failures';
import { withMoments } from './moment';
import { requirePackage } from './packages';
import { EXIT, printed, short, table, UsageError } from './print';
import { openWorkspace } from './workspace';

const OPTIONS = {
  ...SELECTION,
  url: { type: 'string' },
  json: { type: 'boolean', default: false },
  from: { type: 'string' },
  to: { type: 'string' },
  all: { type: 'boolean', default: false },
  yes: { type: 'boolean', default: false },
  'dry-run': { type: 'boolean', default: false },
  rate: { type: 'string' },
} as const;

type Values = Partial<Record<keyof typeof SELECTION | 'from' | 'to' | 'rate', string>> & { all: boolean };

/**
 * `relay replay`: delivers failures, or a journal's events from a time range, again, page by page.
 */
export async function replay(args: string[]): Promise<number> {
  const { values: given, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
  const values = withMoments(given, ['since', 'until', 'from', 'to']);
  requirePackage(values.package);
  const request = { ...wanted(values, positionals), dryRun: values['dry-run'], ...rate(values.rate) };
  const workspace = await openWorkspace(values.url);
  await confirmed(workspace, 'deliver events again', values.yes || values['dry-run']);
  const replayed: Record<string, unknown>[] = [];
  let cursor: unknown;
  do {
    const answer = await workspace.operate('POST', 'replay', { ...request, ...(cursor ? { cursor } : {}) });
    replayed.push(...recordsIn(answer.replayed));
    cursor = answer.next;
    if (!values.json && cursor !== undefined) {
      console.error(`${replayed.length} replayed so far`);
    }
  } while (cursor !== undefined);
  if (values.json) {
    console.log(JSON.stringify(replayed, null, 2));
  } else {
    report(replayed, values['dry-run'], workspace.name);
  }
  return replayed.some(({ outcome }) => outcome === 'failed') ? EXIT.notDone : EXIT.done;
}

function report(done: Record<string, unknown>[], dryRun: boolean, where: string): void {
  if (done.length === 0) {
    console.log(`Nothing in ${where} matches.`);
    return;
  }
  const rows = done.map(({ event, outcome = 'would be delivered', status = '', error = '', package: name }) => {
    const { id, type } = isRecord(event) ? event : {};
    return [String(name), String(type), printed(String(id)), String(outcome), String(status), short(String(error), 90)];
  });
  console.log(table(['package', 'event', 'id', dryRun ? 'plan' : 'outcome', 'status', ''], rows));
  const counts = new Map<string, number>();
  for (const [, , , outcome = ''] of rows) {
    counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  }
  console.log(`\n${[...counts].map(([outcome, count]) => `${count} ${outcome}`).join(', ')}`);
}

/** The request: one failure by its name, a journal's time range, or a filter over failures. */
function wanted(values: Values, names: string[]): object {
  refuseMixed(values, names);
  const [name] = names;
  return name === undefined ? spanOrSelection(values) : failureNamed(name);
}

function failureNamed(name: string): object {
  const [, packageName, id] = /^([^/]+)\/([^/]+)$/.exec(name) ?? [];
  if (packageName === undefined) {
    throw new UsageError("replay needs a failure's name, PACKAGE/ID, as npx relay failures lists it.");
  }
  return { package: packageName, id };
}

function spanOrSelection(values: Values): object {
  if (values.from !== undefined) {
    if (values.package === undefined) {
      throw new UsageError('replay --from needs --package, because each consumer has its own journal.');
    }
    const { package: of, from, to, type } = values;
    return {
      journal: { package: of, from, ...(to === undefined ? {} : { to }), ...(type === undefined ? {} : { type }) },
    };
  }
  const names = Object.keys(SELECTION) as (keyof typeof SELECTION)[];
  const filter = Object.fromEntries(names.flatMap((key) => (values[key] === undefined ? [] : [[key, values[key]]])));
  if (Object.keys(filter).length === 0 && !values.all) {
    throw new UsageError('replay needs a failure, a filter such as --state dead, --from TIME, or --all.');
  }
  return { filter };
}

/** Refuses options that conflict: ignoring one would deliver more events than the caller meant. */
function refuseMixed(values: Values, [name, ...more]: string[]): void {
  const selecting: string[] = [...Object.keys(SELECTION), 'from', 'to'];
  const given = [...Object.keys(values).filter((key) => selecting.includes(key)), ...(values.all ? ['all'] : [])];
  if (more.length > 0 || (name !== undefined && given.length > 0)) {
    throw new UsageError('replay takes either one failure by its name, or options.');
  }
  const extra = given.filter((key) => !['from', 'to', 'package', 'type'].includes(key));
  if (values.from !== undefined && extra.length > 0) {
    throw new UsageError(
      `--${extra[0]} cannot be used with --from, which reads a journal: only --to, --package and --type can.`,
    );
  }
  if (values.to !== undefined && values.from === undefined) {
    throw new UsageError('--to needs --from. To filter failures by time, use --since and --until.');
  }
}

function rate(text: string | undefined): { rate?: number } {
  if (text === undefined) {
    return {};
  }
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > 50) {
    throw new UsageError('--rate must be a whole number of deliveries a second, from 1 to 50.');
  }
  return { rate: value };
}
