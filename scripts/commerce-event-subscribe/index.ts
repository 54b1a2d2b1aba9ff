/**
 * `npm run commerce-event-subscribe`: tells the store in .env which events to send, and to which provider. It can be run
 * again at any time.
 */
import { existsSync, readFileSync } from 'node:fs';
import { commerceApi } from '../../lib/commerce/client';
import { createDeadline } from '../../lib/core/deadline';
import { redactText } from '../../lib/core/redact';
import { declaredCommerce } from '../onboarding/declared';
import { readSettings } from '../settings';
import { subscribe } from './subscribe';

/** As downloaded from the Developer Console: workspace overview, "Download all". */
const WORKSPACE = 'scripts/onboarding/config/workspace.json';

/** The whole run may take this long, in milliseconds. */
const LIMIT_MS = 300_000;

const NEEDED = [
  'COMMERCE_BASE_URL',
  'COMMERCE_PROVIDER_ID',
  'COMMERCE_ADOBE_IO_EVENTS_MERCHANT_ID',
  'AIO_runtime_namespace',
];

async function main(): Promise<void> {
  const config = readSettings(NEEDED);
  const { instance_id = '' } = declaredCommerce(config.require('AIO_runtime_namespace'), undefined).provider;
  const done = await subscribe(commerceApi({ config, deadline: createDeadline(Date.now() + LIMIT_MS) }), {
    providerId: config.require('COMMERCE_PROVIDER_ID'),
    instanceId: instance_id,
    merchantId: config.require('COMMERCE_ADOBE_IO_EVENTS_MERCHANT_ID'),
    environmentId: 'Stage',
    workspace: existsSync(WORKSPACE) ? readFileSync(WORKSPACE, 'utf8') : '',
    prefix: config.get('EVENT_PREFIX'),
  });
  if (done.configured) {
    console.log('configured  the store sends events to the provider');
  }
  for (const name of done.subscribed) {
    console.log(`subscribed  ${name}`);
  }
  for (const name of done.updated) {
    console.log(`updated     ${name}`);
  }
  console.log(`${done.subscribed.length} subscribed, ${done.updated.length} updated, ${done.kept.length} as declared.`);
}

main().catch((error) => {
  console.error(`Subscribing failed: ${redactText(error instanceof Error ? error.message : String(error))}`);
  process.exitCode = 1;
});
