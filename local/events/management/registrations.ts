import { randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import type { Clock } from '../../kernel/clock';
import { jsonBody } from '../../kernel/http';
import { MAX_REGISTRATIONS } from '../limits';
import type { EventsStore, Registration } from '../store';
import type { Hal } from './hal';
import { ManagementError, type RegistrationInput, readRegistration } from './input';

const PAGE_SIZE = 10;
const MAX_PAGE_SIZE = 100;

/** Registrations: which events go to which action. */
export function registrationRoutes(app: Hono, store: EventsStore, hal: Hal, clock: Clock, clientId: string): void {
  const own = '/events/:org/:project/:workspace/registrations';

  app.get('/events/:org/registrations', (c) => {
    const { org } = c.req.param();
    const size = Math.min(Math.max(1, Number(c.req.query('size') ?? PAGE_SIZE)), MAX_PAGE_SIZE);
    const number = Math.max(0, Number(c.req.query('page') ?? 0));
    const all = store.registrations().filter(({ orgId }) => orgId === org);
    const items = all.slice(number * size, (number + 1) * size).map((item) => hal.registration(item));
    const totalPages = Math.ceil(all.length / size);
    const page = { size, number, numberOfElements: items.length, totalElements: all.length, totalPages };
    return c.json(hal.collection(`${org}/registrations`, 'registrations', items, { page }));
  });
  app.get(own, (c) => {
    const { org, project, workspace } = c.req.param();
    const items = ofWorkspace(store, workspace).map((item) => hal.registration(item));
    return c.json(hal.collection(`${org}/${project}/${workspace}/registrations`, 'registrations', items));
  });
  app.post(own, async (c) => {
    const { org, project, workspace } = c.req.param();
    const input = readRegistration(await jsonBody(c));
    const others = ofWorkspace(store, workspace);
    check(input, store, clientId, others);
    if (others.length >= MAX_REGISTRATIONS) {
      throw new ManagementError(409, `Conflict. The client has ${MAX_REGISTRATIONS} registrations already.`);
    }
    const now = clock.now();
    const registration = store.addRegistration({
      registration_id: randomUUID(),
      orgId: org,
      projectId: project,
      workspaceId: workspace,
      created_date: now,
      updated_date: now,
      ...fieldsOf(input),
    });
    return c.json(hal.registration(registration), 201);
  });
  app.get(`${own}/:id`, (c) => c.json(hal.registration(required(store, c.req.param('id')))));
  app.put(`${own}/:id`, async (c) => {
    const old = required(store, c.req.param('id'));
    const input = readRegistration(await jsonBody(c));
    const others = ofWorkspace(store, old.workspaceId).filter((item) => item.id !== old.id);
    check(input, store, clientId, others);
    const registration = { ...old, ...fieldsOf(input), updated_date: clock.now() };
    store.updateRegistration(registration);
    return c.json(hal.registration(registration));
  });
  app.delete(`${own}/:id`, (c) => {
    store.deleteRegistration(required(store, c.req.param('id')).registration_id);
    return c.body(null, 204);
  });
}

function ofWorkspace(store: EventsStore, workspaceId: string): Registration[] {
  return store.registrations().filter((item) => item.workspaceId === workspaceId);
}

function required(store: EventsStore, id: string): Registration {
  const registration = store.registration(id);
  if (registration === undefined) {
    throw new ManagementError(404, `Not Found. No registration with the id ${id}.`);
  }
  return registration;
}

function fieldsOf(input: RegistrationInput) {
  return {
    client_id: input.client_id,
    name: input.name,
    description: input.description ?? '',
    delivery_type: input.delivery_type.toLowerCase(),
    runtime_action: input.runtime_action ?? null,
    enabled: input.enabled ?? true,
    events_of_interest: input.events_of_interest.map(({ provider_id, event_code }) => ({ provider_id, event_code })),
  };
}

/** What the schema cannot say. Delivery to HTTP webhooks is not part of the local platform yet, and is refused. */
function check(input: RegistrationInput, store: EventsStore, clientId: string, others: readonly Registration[]): void {
  const bad = (message: string) => new ManagementError(400, `Bad Request. ${message}`);
  if (input.client_id !== clientId) {
    throw bad('client_id must be the one of the credential that makes the call.');
  }
  const type = input.delivery_type.toLowerCase();
  if (input.webhook_url && input.runtime_action) {
    throw bad('webhook_url and runtime_action exclude each other.');
  }
  if (type === 'webhook' && !input.runtime_action) {
    throw bad('The local platform delivers to actions: runtime_action is required.');
  }
  if (type !== 'webhook' && type !== 'journal') {
    throw bad(`The local platform does not deliver by ${type}.`);
  }
  for (const { provider_id, event_code } of input.events_of_interest) {
    if (!store.metadata(provider_id).some((item) => item.event_code === event_code)) {
      throw bad(`The provider ${provider_id} has no event ${event_code}.`);
    }
  }
  const other = others.find((item) => item.name === input.name);
  if (other !== undefined) {
    throw new ManagementError(409, `Conflict. The name ${input.name} is taken.`, other.registration_id);
  }
}
