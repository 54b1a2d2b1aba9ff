import type { Failure, Failures } from '#lib/delivery/failures';
import { type SaleorApi, throwOnErrors } from '#lib/systems/saleor/api';
import {
  APP_PROBLEMS,
  type AppProblem,
  CREATE_PROBLEM,
  DISMISS_PROBLEMS,
  VERSION,
} from '#lib/systems/saleor/operations/problems';
import { isAtLeast } from '#lib/systems/saleor/version';
import { select } from '../select';

/** The first Saleor that shows problems of apps. */
const SINCE = [3, 22, 36] as const;
/** How many failures are read; more are not counted one by one. */
const MOST = 500;
/** Before the names of our problems: others of the app are not touched. */
const PREFIX = 'failures:';

/** A problem by its key. */
type Problems = ReadonlyMap<string, string>;

/**
 * Shows the merchant what was given up: a problem of the app in Saleor's Dashboard for each package
 * and cause, taken back once nothing of it is left. A problem that staff have dismissed stays so
 * while nothing is added to it. Saleor before 3.22.36 has no problems: nothing is done there.
 * @returns how many causes there are.
 * @throws RelayError as `callSaleor` and State do.
 */
export async function showFailures(
  api: SaleorApi,
  failures: Pick<Failures, 'list' | 'get'>,
  now: number,
): Promise<number> {
  const { shop } = await api.execute(VERSION, {});
  if (!knowsProblems(shop.version ?? '')) {
    return 0;
  }
  const { found } = await select(failures, { state: 'dead' }, { cursor: undefined, limit: MOST, now });
  const wanted = problemsOf(found.filter(concernsSaleor));
  const { app } = await api.execute(APP_PROBLEMS, {});
  const own = (app?.problems ?? []).filter(({ key }) => key.startsWith(PREFIX));
  const { over, missing } = differences(wanted, own);
  if (over.length > 0) {
    throwOnErrors((await api.execute(DISMISS_PROBLEMS, { keys: over })).appProblemDismiss);
  }
  for (const [key, message] of missing) {
    throwOnErrors((await api.execute(CREATE_PROBLEM, { input: { key, message } })).appProblemCreate);
  }
  return wanted.size;
}

/** Whether a Saleor of this version, such as `3.23.28`, shows problems of apps. */
export function knowsProblems(version: string): boolean {
  return version !== '' && isAtLeast(version, SINCE);
}

/** Whether a merchant of Saleor misses something by it. */
function concernsSaleor({ package: name, target }: Failure): boolean {
  return target === 'saleor' || name.endsWith('-saleor');
}

function problemsOf(failures: readonly Failure[]): Problems {
  const causes = new Map<string, Failure[]>();
  for (const failure of failures) {
    const key = `${PREFIX}${failure.package}:${failure.reason.code}`;
    causes.set(key, [...(causes.get(key) ?? []), failure]);
  }
  return new Map([...causes].map(([key, own]) => [key, messageOf(own)] as const));
}

function messageOf(failures: readonly Failure[]): string {
  const [latest] = [...failures].sort((a, b) => (a.last < b.last ? 1 : -1));
  const { package: name, reason } = latest ?? {};
  const count = failures.length === 1 ? 'One change was' : `${failures.length} changes were`;
  return `${count} not applied (${name}). The latest: ${reason?.message} Whoever runs Commerce Relay finds all with npx relay failures --package ${name} --state dead.`;
}

/** What is shown and no longer true, and what is to be shown. */
function differences(wanted: Problems, own: readonly AppProblem[]): { over: string[]; missing: Problems } {
  const shown = own.filter(({ dismissed }) => dismissed === null);
  const isKnown = (key: string, message: string) =>
    own.some((one) => one.key === key && one.message === message && one.dismissed?.by !== 'APP');
  return {
    over: [...new Set(shown.flatMap(({ key, message }) => (wanted.get(key) === message ? [] : [key])))],
    missing: new Map([...wanted].filter(([key, message]) => !isKnown(key, message))),
  };
}
