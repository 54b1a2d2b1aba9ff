import type { AppProblem, Apps, SaleorApp } from './apps';
import { globalId } from './ids';
import { type Args, answering, inputOf, Problem, Refusal, refuseAll } from './problem';
import type { View } from './views';
import type { World } from './world';

const LENGTHS = { message: [3, Number.POSITIVE_INFINITY], key: [3, 128] } as const;
const MOST_LETTERS = 2_048;
const MOST_PROBLEMS = 100;
const AGGREGATED_MIN = 60;

/** The problems of an app, the latest first. */
export function problemViews({ problems = [] }: SaleorApp, { limit }: Args): View[] {
  if (limit !== undefined && !(Number(limit) >= 1 && Number(limit) <= MOST_PROBLEMS)) {
    throw new Problem(`Limit must be between 1 and ${MOST_PROBLEMS}.`);
  }
  const latest = [...problems].sort((a, b) => b.updated - a.updated || b.id - a.id);
  return latest.slice(0, Number(limit ?? MOST_PROBLEMS)).map(problemView);
}

function problemView({ id, updated: _updated, ...problem }: AppProblem): View {
  return { __typename: 'AppProblem', id: globalId('AppProblem', id), ...problem, isCritical: false };
}

/** An app tells of its problems, and takes them back. */
export function problemMutations({ caller }: World, apps: Apps, now: () => number): View {
  const own = (): SaleorApp => {
    const app = apps.all().find(({ id }) => id === caller.app);
    if (app === undefined) {
      throw new Problem('To access this path, you need one of the following permissions: AUTHENTICATED_APP');
    }
    return app;
  };
  return {
    appProblemCreate: (args: Args) =>
      answering(() => {
        const input = inputOf(args);
        refuseAll(lengthFaults(input));
        const { app, problem } = withProblem(own(), input, now());
        apps.update(app);
        return { appProblem: problemView(problem) };
      }),
    appProblemDismiss: (args: Args) =>
      answering(() => {
        const { keys, ids } = inputOf({ input: inputOf(args).byApp });
        const named = [keys, ids].flatMap((list) => (Array.isArray(list) ? list : []));
        if (named.length === 0) {
          throw new Refusal('REQUIRED', 'byApp', "Must provide either 'ids' or 'keys'.");
        }
        const app = own();
        const problems = (app.problems ?? []).map((one) =>
          one.dismissed === null && (named.includes(one.key) || named.includes(globalId('AppProblem', one.id)))
            ? { ...one, dismissed: { by: 'APP' as const } }
            : one,
        );
        apps.update({ ...app, problems });
        return {};
      }),
  };
}

/** Equal keys within the time are one problem, which counts. */
function withProblem(app: SaleorApp, input: Record<string, unknown>, now: number) {
  const { problems = [] } = app;
  const [key, message] = [String(input.key), String(input.message).slice(0, MOST_LETTERS)];
  const period = Number(input.aggregationPeriod ?? AGGREGATED_MIN) * 60_000;
  const same = problems.find((one) => one.key === key && one.dismissed === null && now - one.updated < period);
  const id = same?.id ?? 1 + Math.max(0, ...problems.map((one) => one.id));
  const problem: AppProblem = { id, key, message, count: 1 + (same?.count ?? 0), dismissed: null, updated: now };
  const rest = problems.filter((one) => one !== same).slice(-(MOST_PROBLEMS - 1));
  return { app: { ...app, problems: [...rest, problem] }, problem };
}

function lengthFaults(input: Record<string, unknown>): Refusal[] {
  return Object.entries(LENGTHS).flatMap(([field, [least, most]]) => {
    const { length } = String(input[field] ?? '');
    const text = length < least ? `at least ${least}` : length > most ? `at most ${most}` : undefined;
    return text === undefined ? [] : [new Refusal('INVALID', field, `String should have ${text} characters`)];
  });
}
