import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import path from 'node:path';
import type { JSONWebKeySet } from 'jose';
import { defineConsumer } from '#lib/action/define-consumer';
import * as tables from '#lib/catalogue/generated/routes';
import { readConfig } from '#lib/core/config';
import { createDeadline } from '#lib/core/deadline';
import { isRecord } from '#lib/core/json';
import { stateLedger } from '#lib/delivery/state-ledger';
import type { CallHandler, DeliveryAnswer } from '#lib/delivery/types';
import { createState } from '#lib/platform/state';
import { createCrypt } from '#lib/systems/saleor/crypt';
import { Installations } from '#lib/systems/saleor/installations';
import { local } from '#local/identity';
import { main as webhook } from '../../actions/saleor/webhook';
import { productsFromSaleor, stockFromSaleor } from '../../actions/ways';
import type { InProcess } from './in-process';
import { createMemoryStore } from './memory-store';

const FOLDER = path.resolve(__dirname, '../../../shared/recordings/saleor');

/** What the back office is told: a path of its contract, and the data. */
export interface Told {
  path: string;
  data: Record<string, unknown>;
}

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
export class RecordedWebhooks {
  private readonly told: Told[] = [];
  /** The ids of the events that the last delivery led to. */
  published: readonly string[] = [];
  private earlier = 0;
  private readonly queued: Record<string, unknown>[] = [];
  private readonly ledger = stateLedger(createMemoryStore());
  private readonly server = createServer(async (request, response) => {
    const body: unknown = JSON.parse(await textOf(request));
    const at = (request.url ?? '').replace(/^\/backoffice\//, '');
    if (at.startsWith('/ingress')) {
      this.queued.push(isRecord(body) ? body : {});
    } else {
      this.told.push({ path: at, data: isRecord(body) && isRecord(body.data) ? body.data : {} });
    }
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  });

  /** `installed`: the app in the recorded Saleor, so that its webhooks are taken. */
  constructor(
    private readonly platform: InProcess,
    private readonly installed = true,
  ) {}

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
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

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
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

  private async consume(event: Record<string, unknown>): Promise<void> {
    const table = Object.values(tables).find((routes) => Object.hasOwn(routes, String(event.type)));
    if (table === undefined) {
      throw new Error(`No consumer takes ${event.type}.`);
    }
    const consume = defineConsumer({
      name: 'recorded',
      routes: table,
      ...(table === tables.stockSaleorRoutes ? stockFromSaleor : productsFromSaleor),
      call: this.call,
      ledger: () => this.ledger,
    });
    const answer = await consume({ ...this.settings(), ...event });
    if ('error' in answer) {
      throw new Error(`${event.type}: ${JSON.stringify(answer.error.body)}`);
    }
  }

  private readonly call: CallHandler = async ({
    event,
    data,
    handler,
    target,
    created,
    former,
  }): Promise<DeliveryAnswer> => {
    const [folder = '', action = ''] = handler.split('/');
    const { main } = await import(`../../actions/${folder.replace('-', '/')}/${action}`);
    const { statusCode, body } = envelopeOf(await main({ ...this.settings(), event, data, target, created, former }));
    return { statusCode, body };
  };

  private settings(): Record<string, string> {
    const address: unknown = this.server.address();
    const url = `http://127.0.0.1:${isRecord(address) ? address.port : 0}`;
    return {
      ...this.platform.env,
      BACKOFFICE_BASE_URL: `${url}/backoffice/`,
      IO_INGRESS_URL: `${url}/ingress`,
      SALEOR_PROVIDER_ID: '6f3a0d7e-0000-4000-8000-000000000000',
      SALEOR_ENCRYPTION_KEY: local.saleorKey,
    };
  }
}

function envelopeOf(answer: { statusCode: number; body: object } | { error: { statusCode: number; body: object } }) {
  return 'error' in answer ? answer.error : answer;
}

function statusOf(answer: unknown): number {
  const { statusCode, error } = isRecord(answer) ? answer : {};
  return Number(statusCode ?? (isRecord(error) ? error.statusCode : undefined));
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) {
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8') || 'null';
}
