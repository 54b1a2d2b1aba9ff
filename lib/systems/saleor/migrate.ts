import { type SaleorApi, throwOnErrors } from './api';
import { type AppWebhook, buildManifest, WEBHOOK_NAME } from './manifest';
import {
  CHANGE_WEBHOOK,
  CREATE_WEBHOOK,
  DELETE_WEBHOOK,
  INSTALLED,
  type InstalledWebhook,
} from './operations/webhooks';

/** What has to be done so that an installed app is as its manifest says. */
export interface Step {
  kind: 'create' | 'change' | 'delete';
  webhook: string;
  /** What of it differs. */
  what: string[];
  apply(api: SaleorApi): Promise<void>;
}

export interface Migration {
  steps: Step[];
  /** Permissions that only the merchant can give. */
  missing: string[];
}

/**
 * Compares what is installed with the manifest: Saleor reads a manifest once, when it installs the
 * app.
 */
export async function planMigration(api: SaleorApi, baseUrl: string, version: string): Promise<Migration> {
  const { app, shop } = await api.execute(INSTALLED, {});
  const wanted = buildManifest(baseUrl, version, shop.schemaVersion);
  const given = (app?.permissions ?? []).map(({ code }) => code);
  return {
    steps: planSteps(wanted.webhooks, app?.webhooks ?? []),
    missing: wanted.permissions.filter((permission) => !given.includes(permission)),
  };
}

/**
 * New ones first: until an old one is gone an event comes by both, and is applied once all the
 * same.
 */
export function planSteps(wanted: readonly AppWebhook[], installed: readonly InstalledWebhook[]): Step[] {
  const created = wanted.filter(({ name }) => !installed.some((webhook) => webhook.name === name));
  const changed = wanted.flatMap((input) => {
    const webhook = installed.find(({ name }) => name === input.name);
    const what = webhook === undefined ? [] : differences(input, webhook);
    return webhook === undefined || what.length === 0 ? [] : [{ id: webhook.id, input, what }];
  });
  // One that somebody made by hand is theirs.
  const gone = installed.filter(
    ({ name }) => name?.startsWith(WEBHOOK_NAME) && !wanted.some((webhook) => webhook.name === name),
  );
  return [
    ...created.map(
      (input): Step => ({
        kind: 'create',
        webhook: input.name,
        what: input.asyncEvents,
        apply: async (api) => throwOnErrors((await api.execute(CREATE_WEBHOOK, { input })).webhookCreate),
      }),
    ),
    ...changed.map(
      ({ id, input, what }): Step => ({
        kind: 'change',
        webhook: input.name,
        what,
        apply: async (api) => throwOnErrors((await api.execute(CHANGE_WEBHOOK, { id, input })).webhookUpdate),
      }),
    ),
    ...gone.map(
      ({ id, name }): Step => ({
        kind: 'delete',
        webhook: name ?? id,
        what: [],
        apply: async (api) => throwOnErrors((await api.execute(DELETE_WEBHOOK, { id })).webhookDelete),
      }),
    ),
  ];
}

function differences(wanted: AppWebhook, installed: InstalledWebhook): string[] {
  const events = installed.asyncEvents.map(({ eventType }) => eventType);
  const more = wanted.asyncEvents.filter((event) => !events.includes(event));
  const less = events.filter((event) => !wanted.asyncEvents.some((name) => name === event));
  return [
    ...(installed.targetUrl === wanted.targetUrl ? [] : ['address']),
    ...(squeezed(installed.subscriptionQuery ?? '') === squeezed(wanted.query) ? [] : ['query']),
    ...(installed.isActive === wanted.isActive ? [] : [wanted.isActive ? 'switched off' : 'switched on']),
    ...more.map((event) => `+${event}`),
    ...less.map((event) => `-${event}`),
  ];
}

/** Where a query has its blanks says nothing. */
function squeezed(query: string): string {
  return query.replace(/\s+/g, ' ').trim();
}
