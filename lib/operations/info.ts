import { type WebAnswer, WebError } from '#lib/action/define-webhook';
import type { WebRequest } from '#lib/action/web-request';
import type { Context } from '#lib/core/context';
import { toRelayError } from '#lib/core/errors';
import { recordsIn } from '#lib/core/json';
import { openLedger } from '#lib/delivery/open-ledger';
import { deployedActions } from '#lib/platform/deployed';
import { createEventsClient } from '#lib/platform/events-client';
import { createState } from '#lib/platform/state';
import { registrationsOf } from '#lib/platform/workspace';
import { RELAY_LEDGER } from '#lib/settings/generated';
import { requireOperator } from './operator';

/** Something that must work for events to flow. `problem` says what is wrong and how to mend it. */
interface Check {
  name: string;
  ok: boolean;
  problem?: string;
}

/**
 * The version, the deployed packages with their actions, the registrations that deliver to them,
 * and a health check of each.
 * @throws WebError 401 for anybody but the operator, 405.
 */
export async function handleInfo(request: WebRequest, context: Context, version: string): Promise<WebAnswer> {
  await requireOperator(request, context);
  if (request.method !== 'GET') {
    throw new WebError('method', `The method ${request.method} is not supported.`, { allow: 'GET' });
  }
  const { raw: _raw, ...body } = await readInfo(context);
  return { statusCode: 200, body: { version, ...body } };
}

/** What runs here and how it is; `raw` are the registrations as I/O Events has them. */
export async function readInfo(context: Context) {
  const inDatabase = context.config.read(RELAY_LEDGER) === 'database';
  const [packages, registrations, state, database] = await Promise.all([
    attempt('Runtime', deployedActions),
    attempt('I/O Events', () => registrationsIn(context)),
    attempt('State', () => createState(context.deadline).get('info')),
    inDatabase ? attempt('Database', () => openLedger(context).values.get('info')) : undefined,
  ]);
  const checks = [packages.check, registrations.check, state.check, ...(database ? [database.check] : [])];
  if (packages.value !== undefined && registrations.value !== undefined) {
    checks.push(...consumersIn(packages.value).map((name) => checkRegistration(name, registrations.value ?? [])));
  }
  const health = { ok: checks.every(({ ok }) => ok), checks };
  return {
    packages: packages.value ?? {},
    registrations: (registrations.value ?? []).map(({ raw: _raw, ...shown }) => shown),
    health,
    raw: (registrations.value ?? []).map(({ raw }) => raw),
  };
}

async function attempt<T>(name: string, work: () => Promise<T>): Promise<{ value?: T; check: Check }> {
  try {
    return { value: await work(), check: { name, ok: true } };
  } catch (thrown) {
    return { check: { name, ok: false, problem: toRelayError(thrown).message } };
  }
}

type Registration = Awaited<ReturnType<typeof registrationsIn>>[number];

async function registrationsIn({ config, deadline }: Context) {
  const all = await registrationsOf(config, createEventsClient(config), deadline);
  return all.map((raw) => {
    const { name, runtime_action, enabled, status, webhook_status, events_of_interest } = raw;
    return {
      name: String(name),
      action: typeof runtime_action === 'string' ? runtime_action : undefined,
      // Adobe disables a registration whose deliveries keep failing, and says so in its status.
      enabled: enabled !== false && status !== 'DISABLED' && (webhook_status ?? 'verified') === 'verified',
      status: String(webhook_status ?? ''),
      events: recordsIn(events_of_interest).map(({ event_code }) => String(event_code)),
      raw,
    };
  });
}

function consumersIn(packages: Readonly<Record<string, string[]>>): string[] {
  return Object.entries(packages).flatMap(([name, actions]) =>
    actions.includes('consumer') ? [`${name}/consumer`] : [],
  );
}

/** A consumer without an enabled registration gets no events. */
function checkRegistration(consumer: string, registrations: readonly Registration[]): Check {
  const own = registrations.filter(({ action }) => action === consumer);
  if (own.some(({ enabled }) => enabled)) {
    return { name: consumer, ok: true };
  }
  const problem =
    own.length === 0
      ? 'No registration delivers to it. Run npm run onboard.'
      : 'Its registration is disabled: events wait in the journal for seven days. Run npm run onboard -- --enable, then replay.';
  return { name: consumer, ok: false, problem };
}
