import { type SaleorApi, throwOnErrors } from './api';
import { type AppWebhook, buildManifest, WEBHOOK_NAME } from './manifest';
import {
  CREATE_WEBHOOK,
  DELETE_WEBHOOK,
  INSTALLED,
  type InstalledWebhook,
  UPDATE_WEBHOOK,
  type WebhookFields,
} from './operations/webhooks';
import type { SaleorQuestions } from './questions/table';

/** A change that brings an installed app to its manifest. */
export interface Step {
  kind: 'create' | 'change' | 'delete';
  webhook: string;
  /** What differs: fields of the webhook, and `+` or `-` with an event. */
  what: string[];
  apply(api: SaleorApi): Promise<void>;
}

/** What an installed app is compared with. */
interface Wanted {
  baseUrl: string;
  version: string;
  signsWithSecret: boolean;
  questions: readonly SaleorQuestions[];
}

export interface Migration {
  steps: Step[];
  /** Permissions that the merchant has to give. */
  missing: string[];
  /** The address of its API by Saleor's own settings. */
  calledAt: string;
}

/**
 * Compares the installed app with the manifest of this version. Saleor reads a manifest only during
 * the installation. `signsWithSecret`: webhooks may have a secret of their own.
 */
export async function planMigration(
  api: SaleorApi,
  { baseUrl, version, signsWithSecret, questions }: Wanted,
): Promise<Migration> {
  const { app, shop } = await api.execute(INSTALLED, {});
  const wanted = buildManifest(baseUrl, version, shop.schemaVersion, questions);
  const given = (app?.permissions ?? []).map(({ code }) => code);
  return {
    steps: planSteps(wanted.webhooks, app?.webhooks ?? [], signsWithSecret),
    missing: wanted.permissions.filter((permission) => !given.includes(permission)),
    calledAt: new URL('graphql/', shop.domain.url).href,
  };
}

/**
 * The steps. Webhooks are created before others are deleted: meanwhile an event may come twice, and
 * is applied once.
 */
export function planSteps(
  wanted: readonly AppWebhook[],
  installed: readonly InstalledWebhook[],
  signsWithSecret: boolean,
): Step[] {
  const created = wanted.filter(({ name }) => !installed.some((webhook) => webhook.name === name));
  const changed = wanted.flatMap((input) => {
    const webhook = installed.find(({ name }) => name === input.name);
    if (webhook === undefined) {
      return [];
    }
    const hasSecret = !signsWithSecret && Boolean(webhook.secretKey);
    const what = [...differences(input, webhook), ...(hasSecret ? ['secret'] : [])];
    // Without the secret Saleor signs with its key again.
    const changes: WebhookFields = hasSecret ? { ...input, secretKey: '' } : input;
    return what.length === 0 ? [] : [{ id: webhook.id, input: changes, what }];
  });
  // Webhooks that were made by hand have other names; they stay.
  const obsolete = installed.filter(
    ({ name }) => name?.startsWith(WEBHOOK_NAME) && !wanted.some((webhook) => webhook.name === name),
  );
  return [
    ...created.map(
      (input): Step => ({
        kind: 'create',
        webhook: input.name,
        what: [...input.asyncEvents, ...input.syncEvents],
        apply: async (api) => throwOnErrors((await api.execute(CREATE_WEBHOOK, { input })).webhookCreate),
      }),
    ),
    ...changed.map(
      ({ id, input, what }): Step => ({
        kind: 'change',
        webhook: input.name,
        what,
        apply: async (api) => throwOnErrors((await api.execute(UPDATE_WEBHOOK, { id, input })).webhookUpdate),
      }),
    ),
    ...obsolete.map(
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
  const events = [...installed.asyncEvents, ...installed.syncEvents].map(({ eventType }) => eventType);
  const all: readonly string[] = [...wanted.asyncEvents, ...wanted.syncEvents];
  const more = all.filter((event) => !events.includes(event));
  const less = events.filter((event) => !all.includes(event));
  return [
    ...(installed.targetUrl === wanted.targetUrl ? [] : ['address']),
    ...(normalized(installed.subscriptionQuery ?? '') === normalized(wanted.query) ? [] : ['query']),
    ...(installed.isActive === wanted.isActive ? [] : [wanted.isActive ? 'switched off' : 'switched on']),
    ...more.map((event) => `+${event}`),
    ...less.map((event) => `-${event}`),
  ];
}

/** A query without differences in its white space. */
function normalized(query: string): string {
  return query.replace(/\s+/g, ' ').trim();
}
