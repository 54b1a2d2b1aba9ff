import { parseArgs } from 'node:util';
import { recordsIn } from '../../lib/core/json';
import { EXIT, table, UsageError } from './print';
import { openWorkspace } from './workspace';

const ACTION = 'saleor/reconcile';
const UNITS = { m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/** `relay saleor reconcile [--since 2h] [--dry-run]`: publishes what Saleor has given up. */
export async function saleor(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      url: { type: 'string' },
      json: { type: 'boolean', default: false },
      since: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
    },
  });
  if (positionals.length !== 1 || positionals[0] !== 'reconcile') {
    throw new UsageError('saleor has one command: reconcile [--since 2h] [--dry-run].');
  }
  const since = values.since === undefined ? {} : { since: readSince(values.since) };
  const { invoke, name } = await openWorkspace(values.url);
  const { body } = await invoke(ACTION, { ...since, dryRun: values['dry-run'] });
  if (!Array.isArray(body.saleors)) {
    throw new Error(String(body.error));
  }
  const reports = recordsIn(body.saleors);
  if (values.json) {
    console.log(JSON.stringify(reports, null, 2));
  } else if (reports.length === 0) {
    console.log(`The app is installed in no Saleor of ${name}.`);
  } else {
    const rows = reports.map(({ apiUrl, found, published, skipped, more, error }) =>
      [apiUrl, found, published, skipped, more === true ? 'more is left: run it again' : (error ?? '')].map(String),
    );
    console.log(table(['saleor', 'given up', 'published', 'skipped', ''], rows));
  }
  return body.success === true ? EXIT.done : EXIT.failed;
}

/** A span back from now, such as 2h, or a time. */
function readSince(text: string): string {
  const [, count, unit] = /^(\d+)([mhd])$/.exec(text) ?? [];
  const known = unit === 'm' || unit === 'h' || unit === 'd' ? UNITS[unit] : undefined;
  const time = known === undefined ? Date.parse(text) : Date.now() - Number(count) * known;
  if (Number.isNaN(time)) {
    throw new UsageError(`--since must be a span such as 2h, or a time such as 2026-01-31T09:30:00Z, not ${text}.`);
  }
  return new Date(time).toISOString();
}
