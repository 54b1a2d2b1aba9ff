import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { type EventsCoreAPI, init } from '@adobe/aio-lib-events';
import { local } from '#local/identity';
import { createManualClock, type ManualClock } from '#local/kernel/clock';
import { call, managementHeaders } from './http';
import { type InProcess, startInProcess } from './in-process';

const { orgId, projectId, workspaceId, clientId } = local;

/** The one kind of event of the service's provider. */
export const CODE = 'erp.changed';

/** A registration as the management API shows it. */
export interface Registration {
  registration_id: string;
  webhook_status: string;
  status: string;
  enabled: boolean;
}

interface Received {
  headers: IncomingHttpHeaders;
  body: string;
  method: string | undefined;
  url: string;
}

/**
 * I/O Events on a clock that tests move, with a provider, a client, and a webhook that answers as
 * it is told.
 */
export class EventsService {
  readonly clock: ManualClock = createManualClock(Date.UTC(2026, 0, 1));
  /** What the webhook got. */
  received: Received[] = [];
  /** How the webhook answers; without a body it echoes a challenge. */
  answer: () => { status: number; body?: string } = () => ({ status: 200 });
  private platform: InProcess | undefined;
  private connected: EventsCoreAPI | undefined;
  private hook: Server | undefined;
  private providerId = '';
  private registrations = 0;

  async start(): Promise<void> {
    this.platform = await startInProcess({ clock: this.clock });
    this.platform.deliver();
    this.hook = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk) => {
        body += chunk;
      });
      request.on('end', () => {
        const url = request.url ?? '';
        this.received.push({ headers: request.headers, body, method: request.method, url });
        const challenge = new URL(url, 'http://x').searchParams.get('challenge') ?? '';
        const { status, body: text = challenge } = this.answer();
        response.writeHead(status).end(text);
      });
    });
    await new Promise<void>((resolve) => this.hook?.listen(0, '127.0.0.1', resolve));
    await this.connect();
    const provider = await this.client.createProvider(orgId, projectId, workspaceId, { label: 'ERP' });
    this.providerId = (provider as { id: string }).id;
    const event = { event_code: CODE, label: 'Changed', description: 'Something changed.' };
    await this.client.createEventMetadataForProvider(orgId, projectId, workspaceId, this.providerId, event);
  }

  async stop(): Promise<void> {
    this.hook?.close();
    await this.platform?.stop();
  }

  get url(): string {
    return this.platform?.url ?? '';
  }

  get client(): EventsCoreAPI {
    if (this.connected === undefined) {
      throw new Error('The service is not started.');
    }
    return this.connected;
  }

  hookUrl(path = '/'): string {
    const address = this.hook?.address();
    return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}${path}`;
  }

  /** A path of a registration's journal and traces. */
  integration(path: string): string {
    return `${this.url}/events/organizations/${orgId}/integrations/${projectId}/${path}`;
  }

  /**
   * Takes a token that is valid at the platform's present time; returns the headers that go with
   * it.
   */
  async connect(): Promise<Record<string, string>> {
    const headers = await managementHeaders(this.url);
    const token = (headers.authorization ?? '').replace('Bearer ', '');
    const urls = { eventsBaseURL: this.url, eventsIngressURL: `${this.url}/ingress` };
    this.connected = await init(local.imsOrgId, clientId, token, urls);
    return headers;
  }

  /** The body of a registration for the provider's event, with a name of its own. */
  body(fields: object): Record<string, unknown> {
    this.registrations += 1;
    return {
      client_id: clientId,
      name: `Registration ${this.registrations}`,
      events_of_interest: [{ provider_id: this.providerId, event_code: CODE }],
      ...fields,
    };
  }

  async register(fields: object): Promise<Registration> {
    const made = await this.client.createRegistration(orgId, projectId, workspaceId, this.body(fields));
    return made as Registration;
  }

  async read(id: string): Promise<Registration> {
    return (await this.client.getRegistration(orgId, projectId, workspaceId, id)) as Registration;
  }

  async update(id: string, fields: object): Promise<void> {
    await this.client.updateRegistration(orgId, projectId, workspaceId, id, this.body(fields));
  }

  async remove({ registration_id }: Registration): Promise<void> {
    await this.client.deleteRegistration(orgId, projectId, workspaceId, registration_id);
  }

  /** Resolves to OK, or to undefined where nobody receives it. */
  publish(id: string): Promise<string | undefined> {
    const source = `urn:uuid:${this.providerId}`;
    return this.client.publishEvent({ specversion: '1.0', id, source, type: CODE, data: { id } });
  }

  /** Moves time, through all that is due. */
  async pass(ms: number): Promise<unknown> {
    const { body } = await call(`${this.url}/admin/clock`, { method: 'POST', body: { advance: ms } });
    return body;
  }
}
