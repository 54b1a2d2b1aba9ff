import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { local } from '#local/identity';

/**
 * What stands between a Saleor and the app and can break: `refuse` answers 502 and passes nothing
 * on, `lose` passes on and answers 502, `cut` passes on and cuts the connection.
 */
export type Fault = 'refuse' | 'lose' | 'cut';

const BAD = { status: 502, text: '{"error":"bad gateway"}' } as const;

/** A gateway before a platform's actions, whose next answers can be made to fail. */
export class Gateway {
  /** The bodies that came, in their order. */
  readonly bodies: string[] = [];
  /** How many of them have an answer, be it a broken one. */
  answered = 0;
  /** What is awaited before a connection is cut. */
  beforeCut: () => Promise<unknown> = async () => undefined;
  private readonly faults: Fault[] = [];
  private target = '';

  private constructor(private readonly server: Server) {}

  static async open(): Promise<Gateway> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const gateway = new Gateway(server);
    server.on('request', (request, response) => gateway.answer(request, response));
    return gateway;
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) {
      chunks.push(chunk);
    }
    const body = Buffer.concat(chunks);
    const isPayment = request.url?.endsWith('/payments') === true;
    const fault = isPayment ? this.faults.shift() : undefined;
    if (isPayment) {
      this.bodies.push(body.toString());
    }
    const { status, text } = fault === 'refuse' ? BAD : await this.passOn(request, body).catch(() => BAD);
    this.answered += isPayment ? 1 : 0;
    if (fault === 'cut') {
      await this.beforeCut();
      request.socket.destroy();
      return;
    }
    response.writeHead(fault === undefined ? status : BAD.status, { 'content-type': 'application/json' });
    response.end(fault === undefined ? text : BAD.text);
  }

  private async passOn({ url, method = 'GET', headers: given }: IncomingMessage, body: Buffer) {
    const { host: _host, connection: _connection, 'content-length': _length, ...headers } = given;
    const answer = await fetch(`${this.target}${url}`, {
      method,
      headers: Object.entries(headers).map(([name, value]) => [name, String(value)]),
      ...(method === 'GET' ? {} : { body }),
    });
    return { status: answer.status, text: await answer.text() };
  }

  /** Where Saleor calls the app: `SALEOR_APP_BASE_URL`. */
  get baseUrl(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/api/v1/web/${local.namespace}`;
  }

  leadsTo(url: string): void {
    this.target = url;
  }

  /** The next answers to questions about payments fail so, one after another. */
  breaks(...faults: Fault[]): void {
    this.faults.push(...faults);
  }

  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }
}
