/**
 * `npm run commerce-event-subscribe`: subscribes the store in .env to the catalogue's events.
 * Running it again is safe.
 */

import { createDeadline } from '#lib/core/deadline';
import { redactText } from '#lib/core/redact';
import { COMMERCE_BASE_URL, COMMERCE_PROVIDER_ID, EVENT_PREFIX } from '#lib/settings/generated';
import { commerceApi } from '#lib/systems/commerce/client';
import { cleanConsole } from '../console';
import { readWorkspaceSettings } from '../settings';
import { subscribe } from './subscribe';

/** The whole run may take this long, in milliseconds. */
const LIMIT_MS = 300_000;

const NEEDED = [COMMERCE_BASE_URL, COMMERCE_PROVIDER_ID];

async function main(): Promise<void> {
  const config = readWorkspaceSettings(NEEDED);
  const done = await subscribe(commerceApi({ config, deadline: createDeadline(Date.now() + LIMIT_MS) }), {
    providerId: config.require(COMMERCE_PROVIDER_ID),
    prefix: config.read(EVENT_PREFIX),
  });
  for (const name of done.subscribed) {
    console.log(`subscribed  ${name}`);
  }
  for (const name of done.updated) {
    console.log(`updated     ${name}`);
  }
  for (const name of done.refused) {
    console.log(`not offered ${name}: the back office does not get it`);
  }
  console.log(`${done.subscribed.length} subscribed, ${done.updated.length} updated, ${done.kept.length} as declared.`);
}

cleanConsole();
main().catch((error) => {
  console.error(`Subscribing failed: ${redactText(error instanceof Error ? error.message : String(error))}`);
  process.exitCode = 1;
});
