import { randomUUID } from 'node:crypto';
import type { Context, Hono } from 'hono';
import type { Clock } from '../../kernel/clock';
import { jsonBody } from '../../kernel/http';
import { challenge } from '../challenge';
import type { Health } from '../health';
import { MAX_REGISTRATIONS, VALIDATION_MS } from '../limits';
import type { EventsStore, Registration, SubscriberFilter } from '../store';
import type { Hal } from './hal';
import { ManagementError, type RegistrationInput, readRegistration } from './input';
import { patched } from './patch';
import { buildFilter } from './subscriber-filter';

const PAGE_SIZE = 10;
const MAX_PAGE_SIZE = 100;

const DELIVERY_TYPES = ['webhook', 'webhook_batch', 'journal'];

export interface RegistrationOptions {
  store: EventsStore;
  hal: Hal;
  health: Health;
  clock: Clock;
  clientId: string;
  url: () => string;
}

/** Registrations: which events go to which action or webhook. */
export function registrationRoutes(app: Hono, options: RegistrationOptions): void {
  const { store, hal, clock, health } = options;
  const own = '/events/:org/:project/:workspace/registrations';

  app.get('/events/:org/registrations', (c) => c.json(pageOf(c, options)));
  app.get(own, (c) => {
    const { org, project, workspace } = c.req.param();
    const items = ofWorkspace(store, workspace).map((item) => hal.registration(item));
    return c.json(hal.collection(`${org}/${project}/${workspace}/registrations`, 'registrations', items));
  });
  app.post(own, async (c) => {
    const { org, project, workspace } = c.req.param();
    const input = readRegistration(await jsonBody(c));
    const others = ofWorkspace(store, workspace);
    check(input, options, others);
    if (others.length >= MAX_REGISTRATIONS) {
      throw new ManagementError(409, `Conflict. The client has ${MAX_REGISTRATIONS} registrations already.`);
    }
    const now = clock.now();
    const id = randomUUID();
    const registration = store.addRegistration({
      registration_id: id,
      orgId: org,
      projectId: project,
      workspaceId: workspace,
      created_date: now,
      updated_date: now,
      ...fieldsOf(input),
      ...(await verify(input, id, options)),
      subscriber_filters: filtersOf(input),
    });
    return c.json(hal.registration(registration), 201);
  });
  app.get(`${own}/:id`, (c) => c.json(hal.registration(requiredRegistration(store, c.req.param('id')))));
  const replace = async (old: Registration, body: unknown) => {
    // An update need not name the client again.
    const input = readRegistration({ client_id: old.client_id, ...Object(body) });
    const filters = input.subscriber_filters ? filtersOf(input) : old.subscriber_filters;
    const others = ofWorkspace(store, old.workspaceId).filter((item) => item.id !== old.id);
    check(input, options, others);
    const verified = await verify(input, old.registration_id, options);
    const changed = { ...fieldsOf(input), subscriber_filters: filters, ...verified, updated_date: clock.now() };
    const registration = { ...old, ...changed };
    store.updateRegistration(registration);
    if (registration.enabled) {
      // Editing a registration is how one that was disabled for its failures is enabled again.
      health.reset(registration.registration_id);
    }
    return hal.registration(registration);
  };
  app.put(`${own}/:id`, async (c) =>
    c.json(await replace(requiredRegistration(store, c.req.param('id')), await jsonBody(c))),
  );
  app.patch(`${own}/:id`, async (c) => {
    const old = requiredRegistration(store, c.req.param('id'));
    const body = await patched(c, fieldsOf(old));
    return body === undefined ? c.body(null, 204) : c.json(await replace(old, body));
  });
  app.delete(`${own}/:id`, (c) => {
    store.deleteRegistration(requiredRegistration(store, c.req.param('id')).registration_id);
    return c.body(null, 204);
  });
}

/** A page of all registrations of the organisation. */
function pageOf(c: Context, { store, hal }: RegistrationOptions): object {
  const org = c.req.param('org');
  const size = Math.min(Math.max(1, Number(c.req.query('size') ?? PAGE_SIZE)), MAX_PAGE_SIZE);
  const number = Math.max(0, Number(c.req.query('page') ?? 0));
  const all = store.registrations().filter(({ orgId }) => orgId === org);
  const items = all.slice(number * size, (number + 1) * size).map((item) => hal.registration(item));
  const totalPages = Math.ceil(all.length / size);
  const page = { size, number, numberOfElements: items.length, totalElements: all.length, totalPages };
  return hal.collection(`${org}/registrations`, 'registrations', items, { page });
}

/**
 * Where a webhook that did not answer its challenge says later that it wants events. It needs no
 * token.
 */
export function validationRoute(app: Hono, { store, clock }: Pick<RegistrationOptions, 'store' | 'clock'>): void {
  app.get('/csm/registrations/validate', (c) => {
    const registration = store.registration(c.req.query('id') ?? '');
    const { validation } = registration ?? {};
    if (!registration || !validation || validation.secret !== c.req.query('challenge')) {
      return c.json({ reason: 'Not Found', message: 'Nothing waits to be validated here.' }, 404);
    }
    if (clock.now() > validation.until) {
      store.updateRegistration({ ...registration, webhook_status: 'hook_unreachable', validation: null });
      return c.json({ reason: 'Gone', message: 'The five minutes are over: enable the registration again.' }, 410);
    }
    store.updateRegistration({ ...registration, webhook_status: 'verified', validation: null });
    return c.text('OK');
  });
}

/** The challenge to a webhook; an action needs none. */
async function verify(
  { webhook_url }: RegistrationInput,
  id: string,
  { clock, url }: RegistrationOptions,
): Promise<Pick<Registration, 'webhook_status' | 'validation'>> {
  if (!webhook_url) {
    return { webhook_status: 'verified', validation: null };
  }
  const secret = randomUUID();
  const status = await challenge(webhook_url, `${url()}/csm/registrations/validate?id=${id}&challenge=${secret}`);
  const validation = status === 'pending' ? { secret, until: clock.now() + VALIDATION_MS } : null;
  return { webhook_status: status, validation };
}

function ofWorkspace(store: EventsStore, workspaceId: string): Registration[] {
  return store.registrations().filter((item) => item.workspaceId === workspaceId);
}

/** The registration. @throws ManagementError 404 where there is none. */
export function requiredRegistration(store: EventsStore, id: string): Registration {
  const registration = store.registration(id);
  if (registration === undefined) {
    throw new ManagementError(404, `Not Found. No registration with the id ${id}.`);
  }
  return registration;
}

function filtersOf({ subscriber_filters }: RegistrationInput): SubscriberFilter[] {
  return (subscriber_filters ?? []).map((item) => buildFilter(item, randomUUID()));
}

function fieldsOf(input: RegistrationInput) {
  return {
    client_id: input.client_id,
    name: input.name,
    description: input.description ?? '',
    delivery_type: input.delivery_type.toLowerCase(),
    runtime_action: input.runtime_action ?? null,
    webhook_url: input.webhook_url ?? null,
    enabled: input.enabled ?? true,
    events_of_interest: input.events_of_interest.map(({ provider_id, event_code }) => ({ provider_id, event_code })),
  };
}

/** What the schema cannot say. */
function check(
  input: RegistrationInput,
  { store, clientId }: RegistrationOptions,
  others: readonly Registration[],
): void {
  const bad = (message: string) => new ManagementError(400, `Bad Request. ${message}`);
  const type = input.delivery_type.toLowerCase();
  if (input.client_id !== clientId) {
    throw bad('client_id must be the one of the credential that makes the call.');
  }
  if (!DELIVERY_TYPES.includes(type)) {
    throw bad(`The local platform does not deliver by ${type}.`);
  }
  if (input.webhook_url && input.runtime_action) {
    throw bad('webhook_url and runtime_action exclude each other.');
  }
  if (type !== 'journal' && !input.runtime_action && !input.webhook_url) {
    throw bad('webhook_url or runtime_action is required.');
  }
  if (input.webhook_url && !/^https?:\/\//.test(input.webhook_url)) {
    throw bad('webhook_url must be an address.');
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
