import { parseArgs } from 'node:util';
import { recordsIn } from '#lib/core/json';
import { confirmed } from './confirm';
import { moment } from './moment';
import { EXIT, table, UsageError } from './print';
import { openWorkspace } from './workspace';

interface Options {
  since?: string;
  'dry-run': boolean;
  apply: boolean;
}

/** A subcommand: its options, the parameters of its action, and how its result is printed. */
interface Command {
  options: readonly (keyof Options)[];
  params: (options: Options) => object;
  print: (reports: readonly Record<string, unknown>[], options: Options) => string;
}

const COMMANDS: Readonly<Record<string, Command>> = {
  reconcile: {
    options: ['since', 'dry-run'],
    params: ({ since, 'dry-run': dryRun }) => ({
      ...(since === undefined ? {} : { since: moment(since, 'since') }),
      patience: 0,
      dryRun,
    }),
    print: printReconciled,
  },
  settle: {
    options: ['since', 'dry-run'],
    params: ({ since, 'dry-run': dryRun }) => ({
      ...(since === undefined ? {} : { since: moment(since, 'since') }),
      patience: 0,
      dryRun,
    }),
    print: printSettled,
  },
  migrate: { options: ['apply'], params: ({ apply }) => ({ apply }), print: printMigration },
};

/** `relay saleor reconcile|settle [--since 2h] [--dry-run]`, `migrate [--apply]`, `forget` */
export async function saleor(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      url: { type: 'string' },
      json: { type: 'boolean', default: false },
      since: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      apply: { type: 'boolean', default: false },
      yes: { type: 'boolean', default: false },
    },
  });
  const [verb = '', ...more] = positionals;
  if (verb === 'forget') {
    return forget(values, more);
  }
  const command = Object.hasOwn(COMMANDS, verb) && more.length === 0 ? COMMANDS[verb] : undefined;
  const given = (['since', 'dry-run', 'apply'] as const).filter((name) => values[name]);
  if (command === undefined || given.some((name) => !command.options.includes(name))) {
    throw new UsageError(
      'Use saleor reconcile [--since 2h] [--dry-run], saleor settle [--since 2h] [--dry-run], saleor migrate [--apply], or saleor forget [ADDRESS].',
    );
  }
  const params = command.params(values);
  const workspace = await openWorkspace(values.url);
  const { invoke, name } = workspace;
  const changesNothing = verb === 'migrate' ? !values.apply : values['dry-run'];
  await confirmed(workspace, `${verb} its Saleor instances`, values.yes || changesNothing);
  const { body } = await invoke(`saleor/${verb}`, params);
  if (!Array.isArray(body.saleors)) {
    throw new Error(String(body.error));
  }
  const reports = recordsIn(body.saleors);
  const off = Array.isArray(body.switchedOff) ? body.switchedOff.map(String) : [];
  if (values.json) {
    console.log(JSON.stringify(reports, null, 2));
  } else if (reports.length > 0) {
    console.log(command.print(reports, values));
  } else if (off.length === 0) {
    console.log(`The app is not installed in any Saleor instance of ${name}.`);
  }
  for (const apiUrl of off) {
    console.error(
      `The app is switched off in ${apiUrl}, which refuses its token. Activate it in Extensions > Commerce Relay, and run this ` +
        'again. Do not install it again: a new installation cannot read what was not delivered to the old one.',
    );
  }
  // Also for npx relay doctor an app that lacks a permission is not well.
  const lacks = reports.some(({ missing }) => Array.isArray(missing) && missing.length > 0);
  return body.success === true && off.length === 0 && !lacks ? EXIT.done : EXIT.failed;
}

interface Removal {
  url?: string;
  json: boolean;
  yes: boolean;
}

/** Lists the installations, or removes the one at an address so that another Saleor can follow. */
async function forget({ url, json, yes }: Removal, [apiUrl, ...more]: string[]): Promise<number> {
  if (more.length > 0) {
    throw new UsageError('Use saleor forget, or saleor forget ADDRESS with one address that it has listed.');
  }
  const workspace = await openWorkspace(url);
  await confirmed(workspace, `forget the installation at ${apiUrl}`, yes || apiUrl === undefined);
  const { body } = await workspace.invoke('saleor/forget', apiUrl === undefined ? {} : { apiUrl });
  if (body.success !== true) {
    throw new Error(String(body.error));
  }
  const kept = Array.isArray(body.saleors) ? body.saleors.map(String) : [];
  const unreadable = Number(body.unreadable ?? 0);
  if (json) {
    console.log(JSON.stringify(body, null, 2));
  } else if (apiUrl !== undefined) {
    console.log(`The installation at ${apiUrl} is forgotten. Another Saleor may install the app now.`);
  } else {
    console.log([...kept, ...(unreadable > 0 ? [`${unreadable} that no key decrypts`] : [])].join('\n') || 'None.');
  }
  return EXIT.done;
}

function printReconciled(reports: readonly Record<string, unknown>[]): string {
  const rows = reports.map(({ apiUrl, found, missed, published, skipped, problems, more, error }) =>
    [
      apiUrl,
      found,
      missed,
      published,
      skipped,
      problems ?? '',
      more === true ? 'there is more: run it again' : (error ?? ''),
    ].map(String),
  );
  const given = reports.flatMap(({ unpublishable }) => (Array.isArray(unpublishable) ? unpublishable.map(String) : []));
  return [
    table(['saleor', 'failed', 'missed', 'published', 'skipped', 'problems', ''], rows),
    ...(given.length === 0 ? [] : ['', 'Never published:', ...given.map((text) => `  ${text}`)]),
  ].join('\n');
}

function printSettled(reports: readonly Record<string, unknown>[]): string {
  const rows = reports.map(({ apiUrl, transactions, open, reported, undone, more, error }) =>
    [apiUrl, transactions, open, reported, undone, more === true ? 'there is more: run it again' : (error ?? '')].map(
      String,
    ),
  );
  return table(['saleor', 'payments', 'open', 'reported', 'not done', ''], rows);
}

function printMigration(reports: readonly Record<string, unknown>[], { apply }: Options): string {
  return reports
    .map(({ apiUrl, steps, missing, error, movedTo, redirected }) => {
      const rows = recordsIn(steps).map(({ kind, webhook, what, done }) =>
        [done === true ? 'done' : 'to do', kind, webhook, Array.isArray(what) ? what.join(' ') : ''].map(String),
      );
      const permissions = Array.isArray(missing) ? missing.join(', ') : '';
      return [
        String(apiUrl),
        rows.length === 0 ? 'The webhooks match the manifest.' : table(['', '', 'webhook', ''], rows),
        ...(rows.length > 0 && !apply ? ['Nothing was changed. Run it with --apply to make these changes.'] : []),
        ...(permissions === ''
          ? []
          : [
              `The app lacks ${permissions}, so Saleor does not send, or take, what needs it. Grant it in Extensions > Commerce Relay.`,
            ]),
        ...(movedTo === undefined
          ? []
          : [`Saleor calls itself ${String(movedTo)} now: npx relay doctor says what to do.`]),
        ...(redirected === undefined
          ? []
          : [`saleor/register leads to ${String(redirected)}: set SALEOR_APP_BASE_URL to the address that answers.`]),
        ...(error === undefined ? [] : [String(error)]),
      ].join('\n');
    })
    .join('\n\n');
}
