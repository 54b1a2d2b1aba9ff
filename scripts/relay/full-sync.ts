import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { isRecord } from '#lib/core/json';
import { isStalled } from '#lib/operations/full-sync/begin';
import { NotFound } from './not-found';
import { EXIT, time, UsageError } from './print';
import { openWorkspace, type Workspace } from './workspace';

const ACTION = 'product-commerce/full-sync';
const LOOK_EVERY_MS = 1_000;

/** What the action says of the synchronisation; undefined where there was none. */
type Sync = Record<string, unknown> | undefined;

/** `relay full-sync`: sends the store's whole catalogue to the back office, or goes on with it, and shows how far it is. */
export async function fullSync(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      url: { type: 'string' },
      json: { type: 'boolean', default: false },
      status: { type: 'boolean', default: false },
      resume: { type: 'boolean', default: false },
      force: { type: 'boolean', default: false },
      'no-wait': { type: 'boolean', default: false },
      size: { type: 'string' },
      pages: { type: 'string' },
    },
  });
  if (values.status && (values.resume || values.force)) {
    throw new UsageError('--status only looks; leave it out to begin or to go on.');
  }
  const workspace = await openWorkspace(values.url);
  const { size, pages, force } = values;
  const order = values.status
    ? { command: 'status' }
    : { command: values.resume ? 'resume' : 'start', force, ...numbers({ size, pages }) };
  const show = (sync: Sync) => (values.json ? undefined : console.log(progress(sync)));
  let sync = await ask(workspace, order);
  show(sync);
  if (!values.status && !values['no-wait']) {
    sync = await follow(workspace, sync, show);
  }
  if (values.json) {
    console.log(JSON.stringify(sync ?? null));
  }
  return sync?.state === 'failed' || stalled(sync) ? EXIT.notDone : EXIT.done;
}

/** Looks until it is done, has failed, or nothing moves any more. */
async function follow(workspace: Workspace, first: Sync, show: (sync: Sync) => void): Promise<Sync> {
  let sync = first;
  while (sync?.state === 'running' && !stalled(sync)) {
    await wait(LOOK_EVERY_MS);
    const before = sync.sent;
    sync = await ask(workspace, { command: 'status' });
    if (sync?.sent !== before || sync?.state !== 'running') {
      show(sync);
    }
  }
  return sync;
}

function numbers(given: Record<string, string | undefined>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, text]) => {
      if (text !== undefined && !/^\d+$/.test(text)) {
        throw new UsageError(`--${name} must be a whole number, not ${text}.`);
      }
      return text === undefined ? [] : [[name, Number(text)] as const];
    }),
  );
}

/** The action's answer: where the synchronisation stands. */
async function ask(workspace: Workspace, params: object): Promise<Sync> {
  const { status, body } = await workspace.invoke(ACTION, params);
  if (body.success === true) {
    return isRecord(body.sync) ? body.sync : undefined;
  }
  const text = String(body.error);
  if (body.code === 'invalid') {
    throw new UsageError(text);
  }
  throw status === 404 || status === 409 ? new NotFound(text) : new Error(text);
}

function stalled(sync: Sync): boolean {
  const { state, updated } = sync ?? {};
  return state === 'running' && isStalled({ state, updated: String(updated) }, Date.now());
}

function progress(sync: Sync): string {
  if (sync === undefined) {
    return 'No synchronisation has been started. Begin with npx relay full-sync.';
  }
  const { state, sent, total, reason, started, updated } = sync;
  const of = Number(total) > 0 ? ` of ${total}` : '';
  const mend = '\nGo on with: npx relay full-sync --resume';
  const line = `${String(state).padEnd(8)}  ${sent}${of} products  began ${time(String(started))}`;
  if (state === 'failed') {
    return `${line}\n${reason}${mend}`;
  }
  return stalled(sync) ? `${line}\nNothing has moved since ${time(String(updated))}.${mend}` : line;
}
