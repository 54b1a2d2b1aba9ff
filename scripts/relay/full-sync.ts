import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { isRecord } from '#lib/core/json';
import { isStalled } from '#lib/operations/full-sync/begin';
import { confirmed } from './confirm';
import { NotFound } from './not-found';
import { EXIT, time, UsageError } from './print';
import { openWorkspace, type Workspace } from './workspace';

const ACTION = 'product-commerce/full-sync';
const POLL_EVERY_MS = 1_000;

/** The synchronisation's state from the action; undefined before the first one. */
type Sync = Record<string, unknown> | undefined;

/**
 * `relay full-sync`: starts or resumes sending the store's whole catalogue to the back office, and
 * shows the progress.
 */
export async function fullSync(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      url: { type: 'string' },
      json: { type: 'boolean', default: false },
      status: { type: 'boolean', default: false },
      resume: { type: 'boolean', default: false },
      force: { type: 'boolean', default: false },
      yes: { type: 'boolean', default: false },
      'no-wait': { type: 'boolean', default: false },
      size: { type: 'string' },
      pages: { type: 'string' },
    },
  });
  if (values.status && (values.resume || values.force)) {
    throw new UsageError('--status does not go with --resume or --force: it only shows the state.');
  }
  const workspace = await openWorkspace(values.url);
  await confirmed(workspace, "send the store's whole catalogue to the back office", values.yes || values.status);
  const { size, pages, force } = values;
  const command = values.status
    ? { command: 'status' }
    : { command: values.resume ? 'resume' : 'start', force, ...numbers({ size, pages }) };
  const show = (sync: Sync) => (values.json ? undefined : console.log(progress(sync)));
  let sync = await ask(workspace, command);
  show(sync);
  if (!values.status && !values['no-wait']) {
    sync = await follow(workspace, sync, show);
  }
  if (values.json) {
    console.log(JSON.stringify(sync ?? null));
  }
  return sync?.state === 'failed' || stalled(sync) ? EXIT.notDone : EXIT.done;
}

/** Polls until the synchronisation is done, has failed or has stalled. */
async function follow(workspace: Workspace, first: Sync, show: (sync: Sync) => void): Promise<Sync> {
  let sync = first;
  while (sync?.state === 'running' && !stalled(sync)) {
    await wait(POLL_EVERY_MS);
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

/** Calls the action. @throws UsageError, NotFound, Error with the action's reason. */
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
    return 'No full synchronisation has been started. Start one with: npx relay full-sync';
  }
  const { state, sent, total, reason, started, updated } = sync;
  const of = Number(total) > 0 ? ` of ${total}` : '';
  const hint = '\nContinue with: npx relay full-sync --resume';
  const line = `${String(state).padEnd(8)}  ${sent}${of} products  started ${time(String(started))}`;
  if (state === 'failed') {
    return `${line}\n${reason}${hint}`;
  }
  return stalled(sync) ? `${line}\nNo progress since ${time(String(updated))}.${hint}` : line;
}
