import http from 'node:http';
import https from 'node:https';
import type { Duplex } from 'node:stream';

/**
 * How long an idle connection may be used again, in milliseconds. Servers close theirs after five
 * seconds at the earliest. A paused container does not see that until it has sent the next call.
 */
const IDLE_MS = 4_000;

const idleSince = new WeakMap<Duplex, number>();

/** Notes when each connection became idle. */
function noting<T extends http.Agent>(agent: T): T {
  const keep = agent.keepSocketAlive.bind(agent);
  agent.keepSocketAlive = (socket) => {
    idleSince.set(socket, Date.now());
    return keep(socket);
  };
  return agent;
}

const plain = noting(new http.Agent({ keepAlive: true }));
const secure = noting(new https.Agent({ keepAlive: true }));

/**
 * The agent for calls to an address: it keeps connections for the next call. Those that have been
 * idle for long are closed first, and those to this address that were idle for `mostIdleMs`.
 */
export function keptAgent(url: string, mostIdleMs = IDLE_MS): http.Agent {
  const agent = url.startsWith('http:') ? plain : secure;
  const now = Date.now();
  const own = `${hostOf(url)}:`;
  for (const [name, sockets = []] of Object.entries(agent.freeSockets)) {
    const most = name.startsWith(own) ? mostIdleMs : IDLE_MS;
    for (const socket of [...sockets]) {
      if (now - (idleSince.get(socket) ?? now) >= most) {
        socket.destroy();
      }
    }
  }
  return agent;
}

/** As an agent names its connections: `host:port:…`. */
function hostOf(url: string): string {
  const { hostname = '', port = '', protocol } = URL.canParse(url) ? new URL(url) : { protocol: '' };
  return `${hostname.replace(/^\[|\]$/g, '')}:${port || (protocol === 'http:' ? 80 : 443)}`;
}
