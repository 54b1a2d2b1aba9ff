import type { SaleorEventName } from '#lib/catalogue/types';
import { type MutationError, operation } from '../operation';
import type { SaleorQuestionName } from '../questions/table';

/** An installed webhook. */
export interface InstalledWebhook {
  id: string;
  name: string | null;
  targetUrl: string;
  isActive: boolean;
  subscriptionQuery: string | null;
  /** Saleor then signs with it, in its older way. */
  secretKey: string | null;
  asyncEvents: { eventType: string }[];
  syncEvents: { eventType: string }[];
}

export const INSTALLED = operation<{
  app: { permissions: { code: string }[] | null; webhooks: InstalledWebhook[] | null } | null;
  shop: { schemaVersion: string; domain: { url: string } };
}>(`query Installed {
  app {
    permissions { code }
    webhooks { id name targetUrl isActive subscriptionQuery secretKey asyncEvents { eventType } syncEvents { eventType } }
  }
  shop { schemaVersion domain { url } }
}`);

/** The fields of a webhook to create or to update. */
export interface WebhookFields {
  name: string;
  targetUrl: string;
  query: string;
  asyncEvents: SaleorEventName[];
  syncEvents: SaleorQuestionName[];
  isActive: boolean;
  /** Empty: none any more. */
  secretKey?: '';
}

export const CREATE_WEBHOOK = operation<
  { webhookCreate: { errors: MutationError[] } | null },
  { input: WebhookFields }
>(`mutation CreateWebhook($input: WebhookCreateInput!) {
  webhookCreate(input: $input) { errors { field message code } }
}`);

export const UPDATE_WEBHOOK = operation<
  { webhookUpdate: { errors: MutationError[] } | null },
  { id: string; input: WebhookFields }
>(`mutation UpdateWebhook($id: ID!, $input: WebhookUpdateInput!) {
  webhookUpdate(id: $id, input: $input) { errors { field message code } }
}`);

export const DELETE_WEBHOOK = operation<
  { webhookDelete: { errors: MutationError[] } | null },
  { id: string }
>(`mutation DeleteWebhook($id: ID!) {
  webhookDelete(id: $id) { errors { field message code } }
}`);
