import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { guard } from './guard';

type Fetch = (request: Request) => Response | Promise<Response>;

/** The platform's listening sockets. */
export interface Listening {
  port: number;
  /** Stops taking requests and ends the idle connections. */
  close(): Promise<void>;
}

/** The port belongs to somebody else. */
export class PortTaken extends Error {
  constructor(port: number, cause: unknown) {
    super(`Port ${port} is taken. Stop the program that has it, or choose another: npm start -- --port 0`, { cause });
    this.name = 'PortTaken';
  }
}

/**
 * Listens on loopback only, for IPv4 and, where the machine has it, IPv6, since `localhost` may
 * mean either. Port 0 takes a free one. It answers only this machine's own callers (`guard.ts`).
 * @throws PortTaken
 */
export async function listen(fetch: Fetch, port: number): Promise<Listening> {
  const listener = guard(getRequestListener(fetch));
  const first = createServer(listener);
  const taken = await bind(first, '127.0.0.1', port);
  const servers = [first];
  const second = createServer(listener);
  try {
    await bind(second, '::1', taken);
    servers.push(second);
  } catch (error) {
    if (error instanceof PortTaken && port !== 0) {
      first.close();
      throw error;
    }
  }
  return {
    port: taken,
    async close() {
      await Promise.all(
        servers.map((server) => {
          const closed = new Promise((resolve) => server.close(resolve));
          server.closeIdleConnections();
          setTimeout(() => server.closeAllConnections(), 500).unref();
          return closed;
        }),
      );
    },
  };
}

function bind(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new PortTaken(port, error) : error),
    );
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}
