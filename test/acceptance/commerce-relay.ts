import { createServer, type IncomingMessage } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { defineConsumer } from '#lib/action/define-consumer';
import * as tables from '#lib/catalogue/generated/routes';
import { isRecord, parseJson } from '#lib/core/json';
import { stateLedger } from '#lib/delivery/state-ledger';
import type { CallHandler } from '#lib/delivery/types';
import { fromCommerce } from '../../actions/ways';
import { createMemoryStore } from '../support/memory-store';
import type { Commerce } from './commerce-shop';

/** What a back office was told: a path of its contract, and the data. */
interface Told {
  path: string;
  data: Record<string, unknown>;
}

/** For how long nothing comes when nothing is on its way, and how long the first word may take. */
const [QUIET_MS, PATIENCE_MS] = [300, 60_000];

/**
 * The relay from a store to a back office that writes down what it is told: the store's events come
 * to it as to a webhook, and go through their consumers and handlers.
 */
export class CommerceRelay {
  private readonly told: Told[] = [];
  private readonly failures: string[] = [];
  private readonly ledger = stateLedger(createMemoryStore());
  private readonly server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://here');
    const text = await textOf(request);
    this.open += 1;
    if (pathname.startsWith('/backoffice/')) {
      const body = parseJson(text);
      this.told.push({ path: pathname.replace('/backoffice/', ''), data: recordOf(recordOf(body).data) });
    } else if (request.method === 'POST') {
      await this.consume(recordOf(parseJson(text)));
    }
    this.open -= 1;
    this.calledAt = Date.now();
    // I/O Events asks a new webhook whether it wants its events.
    response.writeHead(200).end(searchParams.get('challenge') ?? '{}');
  });
  /** Calls that are being answered, and when the last one was. */
  private open = 0;
  private calledAt = 0;

  private constructor(private readonly settings: Commerce['settings']) {}

  /** @throws Error for a store whose events do not reach a test. */
  static async open({ tellTo, settings, name }: Commerce): Promise<CommerceRelay> {
    if (tellTo === undefined) {
      throw new Error(`The events of ${name} go to Adobe I/O Events alone.`);
    }
    const relay = new CommerceRelay(settings);
    await new Promise<void>((resolve) => relay.server.listen(0, '127.0.0.1', resolve));
    await tellTo(`${relay.url}/`);
    return relay;
  }

  stop(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  /** Resolves to what was told of it, once all is told. */
  async toldOf(work: () => Promise<unknown>): Promise<Told[]> {
    const before = this.told.length;
    await work();
    const end = Date.now() + PATIENCE_MS;
    const isQuiet = () => this.open === 0 && Date.now() - this.calledAt >= QUIET_MS;
    while (Date.now() < end && (this.told.length === before || !isQuiet())) {
      await wait(20);
    }
    expect(this.failures).toEqual([]);
    return this.told.slice(before);
  }

  private get url(): string {
    return `http://127.0.0.1:${recordOf(this.server.address()).port}`;
  }

  private async consume(event: Record<string, unknown>): Promise<void> {
    const routes = Object.values(tables).find((table) => Object.hasOwn(table, String(event.type))) ?? {};
    const consume = defineConsumer({
      name: 'acceptance',
      routes,
      ...fromCommerce,
      call: this.call,
      ledger: () => this.ledger,
    });
    const answer = await consume({ ...this.withBackoffice(), ...event });
    if ('error' in answer) {
      this.failures.push(`${String(event.type)}: ${JSON.stringify(answer.error.body)}`);
    }
  }

  private withBackoffice(): Record<string, string> {
    return { ...this.settings, BACKOFFICE_BASE_URL: `${this.url}/backoffice/`, LOG_LEVEL: 'error' };
  }

  private readonly call: CallHandler = async ({ handler, ...given }) => {
    const [folder = '', action = ''] = handler.split('/');
    const { main } = await import(`../../actions/${folder.replace('-', '/')}/${action}`);
    const answer = await main({ ...this.withBackoffice(), ...given });
    const { statusCode, body } = 'error' in answer ? answer.error : answer;
    return { statusCode, body };
  };
}

function recordOf(value: unknown): Record<string, unknown> {
  return isRecord(value) ? value : {};
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) {
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
