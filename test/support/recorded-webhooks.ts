import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { JSONWebKeySet } from 'jose';
import { readConfig } from '#lib/core/config';
import { createDeadline } from '#lib/core/deadline';
import { isRecord } from '#lib/core/json';
import { createState } from '#lib/platform/state';
import { createCrypt } from '#lib/systems/saleor/crypt';
import { Installations } from '#lib/systems/saleor/installations';
import { main as webhook } from '../../actions/saleor/webhook';
import type { InProcess } from './in-process';
import { RelayHere, type Told } from './relay-here';
import { shared } from './shared';

const FOLDER = shared('recordings/saleor');

export type { Told };

/** A webhook as a real Saleor sent it. */
export interface RecordedWebhook {
  name: string;
  apiUrl: string;
  headers: Record<string, string>;
  /** The exact text of the body. */
  body: string;
  /** What the back office should have been told of it. */
  told: Told[];
}

/** The recordings, by name; none where they are not here: they are no part of the project. */
export const recordedWebhooks: ReadonlyMap<string, RecordedWebhook> = new Map(
  files().map((file): [string, RecordedWebhook] => {
    const webhook: RecordedWebhook = JSON.parse(readFileSync(path.join(FOLDER, 'webhooks', file), 'utf8'));
    return [webhook.name, webhook];
  }),
);

function files(): string[] {
  const folder = path.join(FOLDER, 'webhooks');
  return existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.json')) : [];
}

/** When Saleor sent it, in milliseconds since 1970. */
export function issuedAt({ body }: Pick<RecordedWebhook, 'body'>): number {
  return Date.parse(JSON.parse(body).issuedAt);
}

/** What one delivery led to. */
export interface Outcome {
  status: number;
  told: Told[];
}

/**
 * The relay between the recorded Saleor and a back office: the webhook's action, the consumers and
 * the handlers, each by its own code, with a queue that delivers at once.
 */
export class RecordedWebhooks extends RelayHere {
  /** The ids of the events that the last delivery led to. */
  published: readonly string[] = [];
  private earlier = 0;

  /** `installed`: the app in the recorded Saleor, so that its webhooks are taken. */
  constructor(
    platform: InProcess,
    private readonly installed = true,
  ) {
    super(platform);
  }

  override async start(): Promise<void> {
    await super.start();
    const first = recordedWebhooks.values().next().value;
    if (first === undefined || !this.installed) {
      return;
    }
    const jwks: JSONWebKeySet = JSON.parse(readFileSync(path.join(FOLDER, 'jwks.json'), 'utf8'));
    const deadline = createDeadline(Date.now() + 30_000);
    const installations = new Installations(createState(deadline), createCrypt(readConfig(this.settings())));
    const appId = JSON.parse(first.body).recipient.id;
    await installations.install({ apiUrl: first.apiUrl, appId, token: 'none', active: true });
    await installations.putKeys(first.apiUrl, { jwks, at: Date.now() });
  }

  /** Delivers it as the real Saleor did. */
  deliver({ headers, body }: Pick<RecordedWebhook, 'headers' | 'body'>): Promise<Outcome> {
    const request = { __ow_method: 'post', __ow_headers: headers, __ow_body: Buffer.from(body).toString('base64') };
    return this.receive(request);
  }

  /** Takes a webhook that is signed by a Saleor in which the app is installed. */
  async receive(request: Record<string, unknown>): Promise<Outcome> {
    this.queued.length = 0;
    this.told.length = 0;
    const answer: unknown = await webhook({ ...this.settings(), ...request });
    this.published = this.queued.map(({ id }) => String(id));
    // Several events of one webhook are published at once, and come in any order.
    for (const event of this.queued.sort((a, b) => (String(a.id) < String(b.id) ? -1 : 1))) {
      await this.consume(event);
    }
    return { status: statusOf(answer), told: [...this.told] };
  }

  /** The back office learns of a record before the recordings begin. */
  async knows(type: string, data: unknown): Promise<void> {
    this.earlier += 1;
    const time = new Date(Date.now() - 1_000).toISOString();
    await this.consume({ id: `earlier-${this.earlier}`, type, time, data });
  }
}

function statusOf(answer: unknown): number {
  const { statusCode, error } = isRecord(answer) ? answer : {};
  return Number(statusCode ?? (isRecord(error) ? error.statusCode : undefined));
}
