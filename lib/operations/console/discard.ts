import { WebError } from '#lib/action/define-webhook';
import type { WebRequest } from '#lib/action/web-request';
import { refuseDeep } from '#lib/core/depth';
import { RelayError } from '#lib/core/errors';
import { objectOf, parseJson } from '#lib/core/json';
import { readSelection, select } from '../select';
import { type ConsoleContext, failuresFor } from './context';

/** Failures that one call discards. */
const LIMIT = 100;

/**
 * Discards the failures of a selection, a hundred a call: `{filter, reason, dryRun, cursor}`. Each
 * stays in the list of what was discarded, with the reason.
 * @throws WebError 405; RelayError `invalid` without a reason, or for a wrong filter.
 */
export async function discardMany({ method, body }: WebRequest, context: ConsoleContext) {
  if (method !== 'POST') {
    throw new WebError('method', `The method ${method} is not supported: discard with POST.`, { allow: 'POST' });
  }
  const value = parseJson(body.toString('utf8'));
  refuseDeep(value);
  const given = objectOf(value);
  const filter = objectOf(given.filter);
  const selection = readSelection((name) => filter[name]);
  const reason = typeof given.reason === 'string' ? given.reason.trim() : '';
  if (reason === '') {
    throw new RelayError('invalid', 'reason is required: why the events are discarded.');
  }
  if (Object.values(selection).every((one) => one === undefined)) {
    throw new RelayError('invalid', 'filter is required: which failures are discarded.');
  }
  const failures = failuresFor(context);
  const now = Date.now();
  const cursor = typeof given.cursor === 'string' ? given.cursor : undefined;
  const { found, next } = await select(failures, selection, { cursor, limit: LIMIT, now });
  if (given.dryRun !== true) {
    for (const { package: name, id } of found) {
      await failures.discard(name, id, reason, now);
    }
  }
  return { dryRun: given.dryRun === true, discarded: found.length, ...(next === undefined ? {} : { next }) };
}
