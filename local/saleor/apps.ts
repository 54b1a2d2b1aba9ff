import { createHash, randomBytes } from 'node:crypto';
import { isRecord, parseJson, recordsIn } from '#lib/core/json';
import type { Database } from '../kernel/database';
import { isInRange } from './event-schema';
import type { Metadata } from './kept';
import { knowsEvent, queryFault } from './subscription';

/** An app as the Saleor has it. */
export interface SaleorApp {
  /** Its number; the global id is made of it. */
  id: number;
  identifier: string;
  active: boolean;
  /** The token's digest: like Saleor, it is kept in no other form. */
  token: string;
  /** What the merchant has allowed. */
  permissions: string[];
  privateMetadata: Metadata;
  webhooks: Webhook[];
  /** The oldest first. */
  problems?: AppProblem[];
}

export interface Webhook {
  id: number;
  name: string;
  targetUrl: string;
  query: string;
  asyncEvents: string[];
  syncEvents: string[];
  active: boolean;
  /** Deliveries are then signed with it, in the older way. */
  secretKey: string | null;
}

/** A problem that an app has told its Saleor's staff of. */
export interface AppProblem {
  id: number;
  key: string;
  message: string;
  count: number;
  dismissed: { by: 'APP' | 'USER' } | null;
  /** Milliseconds since 1970. */
  updated: number;
}

const NO_QUESTIONS = { syncEvents: [] };

export function digest(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** The apps that are installed. */
export class Apps {
  constructor(private readonly database: Database) {
    database.define(`
      create table if not exists saleor_apps (id integer primary key autoincrement, doc text not null) strict;
      create table if not exists saleor_webhooks (id integer primary key autoincrement) strict`);
  }

  all(): SaleorApp[] {
    return this.database
      .all<{ id: number; doc: string }>('select id, doc from saleor_apps order by id')
      .map(({ id, doc }) => {
        const app: SaleorApp = { ...JSON.parse(doc), id };
        // An earlier version kept none.
        return { ...app, webhooks: app.webhooks.map((webhook) => ({ ...NO_QUESTIONS, ...webhook })) };
      });
  }

  /** Makes an app of a manifest; resolves to its token, which is shown once. */
  add(manifest: Record<string, unknown>, active: boolean): { app: SaleorApp; token: string } {
    const token = randomBytes(32).toString('base64url').slice(0, 30);
    const webhooks = recordsIn(manifest.webhooks).map(({ name, targetUrl, query, asyncEvents, syncEvents }) => ({
      id: this.nextWebhook(),
      name: String(name),
      targetUrl: String(targetUrl),
      query: String(query),
      asyncEvents: textsIn(asyncEvents),
      syncEvents: textsIn(syncEvents),
      active: true,
      // A manifest cannot bring one.
      secretKey: null,
    }));
    const permissions = textsIn(manifest.permissions);
    const own = { identifier: String(manifest.id), active, token: digest(token), permissions };
    const doc = { ...own, privateMetadata: {}, webhooks };
    const { lastInsertRowid: id } = this.database.run('insert into saleor_apps (doc) values (?)', JSON.stringify(doc));
    return { app: { ...doc, id }, token };
  }

  nextWebhook(): number {
    return this.database.run('insert into saleor_webhooks default values').lastInsertRowid;
  }

  update({ id, ...doc }: SaleorApp): void {
    this.database.run('update saleor_apps set doc = ? where id = ?', JSON.stringify(doc), id);
  }

  /** Whether an app takes an event: one that is switched off takes those about itself alone. */
  takes(id: number, event: string): boolean {
    return this.all().some((app) => app.id === id && (app.active || event.startsWith('APP_')));
  }

  remove(id: number): void {
    this.database.run('delete from saleor_apps where id = ?', id);
  }
}

function textsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** The columns of Saleor: a longer value fails the installation. */
const MOST = { id: 256, name: 60, version: 60, author: 60 } as const;
const MOST_TARGET = 255;
const MOST_LINK = 200;

/** A manifest, or what a release of Saleor finds wrong with it. */
export function readManifest(text: string, release: string): Record<string, unknown> | string {
  const manifest = parseJson(text);
  if (!isRecord(manifest)) {
    return 'Invalid manifest format.';
  }
  for (const [name, most] of Object.entries(MOST)) {
    const value = manifest[name];
    if ((name !== 'author' && typeof value !== 'string') || String(value ?? '').length > most) {
      return `${name}: a text of at most ${most} letters is needed.`;
    }
  }
  const required = manifest.requiredSaleorVersion;
  if (typeof required === 'string' && !isInRange(release, required)) {
    return `Saleor version ${release} is not supported by the app.`;
  }
  const ofAddresses = addressFault(manifest);
  if (ofAddresses !== undefined) {
    return ofAddresses;
  }
  const faults = recordsIn(manifest.webhooks).flatMap((webhook) => webhookFault(webhook, release) ?? []);
  return faults[0] ?? manifest;
}

/** The addresses that the Dashboard shows, and the picture, whose name says its type. */
function addressFault(manifest: Record<string, unknown>): string | undefined {
  const wrong = ['supportUrl', 'homepageUrl', 'dataPrivacyUrl'].find(
    (name) => String(manifest[name] ?? '').length > MOST_LINK,
  );
  if (wrong !== undefined) {
    return `${wrong}: a text of at most ${MOST_LINK} letters is needed.`;
  }
  const logo = isRecord(manifest.brand) && isRecord(manifest.brand.logo) ? manifest.brand.logo.default : undefined;
  if (manifest.brand !== undefined && !URL.canParse(String(logo))) {
    return 'Incorrect value for field: logo.default.';
  }
  return logo === undefined || /\.png$/.test(String(logo)) ? undefined : 'Invalid file type for field: logo.default.';
}

function webhookFault({ name, targetUrl, query, asyncEvents }: Record<string, unknown>, release: string) {
  if (!URL.canParse(String(targetUrl)) || String(targetUrl).length > MOST_TARGET || typeof query !== 'string') {
    return `webhooks: ${String(name)} is not valid.`;
  }
  const unknown = textsIn(asyncEvents).filter((event) => !knowsEvent(event, release));
  if (unknown.length > 0) {
    return `Invalid asynchronous events: ${unknown.join(', ')}.`;
  }
  const fault = queryFault(query, release);
  return fault === undefined ? undefined : `Subscription query is not valid: ${fault.message}`;
}
