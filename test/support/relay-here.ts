import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { defineConsumer } from '#lib/action/define-consumer';
import * as tables from '#lib/catalogue/generated/routes';
import { isRecord } from '#lib/core/json';
import { stateLedger } from '#lib/delivery/state-ledger';
import type { CallHandler, DeliveryAnswer } from '#lib/delivery/types';
import { local } from '#local/identity';
import { productsFromSaleor, stockFromSaleor } from '../../actions/ways';
import type { InProcess } from './in-process';
import { createMemoryStore } from './memory-store';

/** What the back office is told: a path of its contract, and the data. */
export interface Told {
  path: string;
  data: Record<string, unknown>;
}

type Event = Record<string, unknown>;

/**
 * The relay from Saleor to a back office, in this process: the consumers and the handlers, each by
 * its own code, a queue that this test empties, and a back office that writes down what it is told.
 */
export class RelayHere {
  /** What the back office was told, in its order. */
  readonly told: Told[] = [];
  /** The events that were published and not consumed yet. */
  readonly queued: Event[] = [];
  private readonly ledger = stateLedger(createMemoryStore());
  private readonly server = createServer((request, response) => void this.serve(request, response));

  /** `more`: settings of the test's own. */
  constructor(
    private readonly platform: InProcess,
    private readonly more: Readonly<Record<string, string>> = {},
  ) {}

  start(): Promise<void> {
    return new Promise((resolve) => this.server.listen(0, '127.0.0.1', resolve));
  }

  stop(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  /** Where the back office, the queue, and what a subclass serves can be reached. */
  get url(): string {
    const address: unknown = this.server.address();
    return `http://127.0.0.1:${isRecord(address) ? address.port : 0}`;
  }

  settings(): Record<string, string> {
    return {
      ...this.platform.env,
      BACKOFFICE_BASE_URL: `${this.url}/backoffice/`,
      IO_INGRESS_URL: `${this.url}/ingress`,
      SALEOR_PROVIDER_ID: '6f3a0d7e-0000-4000-8000-000000000000',
      SALEOR_ENCRYPTION_KEY: local.saleorKey,
      ...this.more,
    };
  }

  /** An event in its consumer. @throws Error where it was not applied. */
  async consume(event: Event): Promise<void> {
    const table = Object.values(tables).find((routes) => Object.hasOwn(routes, String(event.type)));
    if (table === undefined) {
      throw new Error(`No consumer takes ${event.type}.`);
    }
    const consume = defineConsumer({
      name: 'here',
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

  /** Answers what is neither the queue nor the back office. */
  protected async answer(_request: IncomingMessage, _body: string): Promise<{ status: number; body: string }> {
    return { status: 404, body: '{}' };
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const text = await textOf(request);
    const at = request.url ?? '';
    let [status, said] = [200, '{}'];
    if (at.startsWith('/ingress')) {
      this.queued.push(recordOf(text));
    } else if (at.startsWith('/backoffice/')) {
      const { data } = recordOf(text);
      this.told.push({ path: at.replace('/backoffice/', ''), data: isRecord(data) ? data : {} });
    } else {
      ({ status, body: said } = await this.answer(request, text));
    }
    response.writeHead(status, { 'content-type': 'application/json' }).end(said);
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
}

function envelopeOf(answer: { statusCode: number; body: object } | { error: { statusCode: number; body: object } }) {
  return 'error' in answer ? answer.error : answer;
}

function recordOf(text: string): Record<string, unknown> {
  const body: unknown = JSON.parse(text || 'null');
  return isRecord(body) ? body : {};
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) {
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
