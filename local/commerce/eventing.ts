import type { Context, Hono } from 'hono';
import { isRecord } from '#lib/core/json';
import { jsonBody } from '../kernel/http';
import type { Document, Documents } from './documents';
import { CommerceError } from './errors';
import { listIn, objectIn, text } from './input';

const PATH = '/V1/eventing';
const MASK = '******';

/** Kinds of events that a store knows without being forced to believe it. */
const KNOWN = /^(?:[\w.]+\.)?(?:observer|plugin)\.[\w.]+$/;
const OPERATORS = ['greaterThan', 'lessThan', 'equal', 'regex', 'in', 'onChange'];

/**
 * The configuration of the store's eventing: where to, which providers, and which events with which
 * fields.
 */
export function eventingRoutes(app: Hono, documents: Documents): void {
  subscriptionRoutes(app, documents);
  app.put(`${PATH}/updateConfiguration`, async (c) => {
    const given = objectIn(await jsonBody(c), 'config');
    documents.put('eventing', 1, 'configuration', { ...documents.byId('eventing', 1), ...given });
    return c.json(true);
  });
  for (const path of ['eventProvider', 'getEventProviders']) {
    app.get(`${PATH}/${path}`, (c) => c.json(providers(documents).map(shown)));
  }
  app.get(`${PATH}/eventProvider/:provider`, (c) => c.json(shown(requiredProvider(documents, c))));
  app.post(`${PATH}/eventProvider`, async (c) => {
    const fields = readProvider(await jsonBody(c));
    if (providers(documents).some(({ provider_id }) => provider_id === fields.provider_id)) {
      throw new CommerceError(400, 'The event provider with this provider id already exists.');
    }
    return c.json(put(documents, documents.nextId('event_provider'), fields));
  });
  app.put(`${PATH}/eventProvider`, async (c) => {
    const body = await jsonBody(c);
    const fields = readProvider(body);
    const id = Number(objectIn(body, 'eventProvider').id);
    if (documents.byId('event_provider', id) === undefined) {
      throw notFound('event provider', fields.provider_id);
    }
    return c.json(put(documents, id, fields));
  });
  app.delete(`${PATH}/eventProvider/:provider`, (c) => {
    const { id, provider_id } = requiredProvider(documents, c);
    if (documents.all('event_subscription').some((item) => item.provider_id === provider_id)) {
      throw new CommerceError(400, 'The event provider is used by event subscriptions and cannot be deleted.');
    }
    documents.remove('event_provider', Number(id));
    return c.json(true);
  });
}

function subscriptionRoutes(app: Hono, documents: Documents): void {
  app.get(`${PATH}/getEventSubscriptions`, (c) => c.json(documents.all('event_subscription')));
  app.post(`${PATH}/eventSubscribe`, async (c) => {
    const body = await jsonBody(c);
    const event = readSubscription(objectIn(body, 'event'));
    const { name } = event;
    const forced = isRecord(body) && body.force === true;
    if (!forced && !KNOWN.test(name)) {
      throw new CommerceError(400, `The "${name}" event is not defined in the application.`);
    }
    if (documents.byKey('event_subscription', name) !== undefined) {
      throw new CommerceError(400, `The event "${name}" is already subscribed.`);
    }
    documents.put('event_subscription', documents.nextId('event_subscription'), name, { ...event });
    return c.json([]);
  });
  app.put(`${PATH}/eventSubscribe/:name`, async (c) => {
    const { id, old } = requiredSubscription(documents, c.req.param('name'));
    const event = readSubscription({ ...old, ...objectIn(await jsonBody(c), 'event'), name: old.name });
    const merged = {
      ...event,
      fields: mergeBy(listIn(old, 'fields'), event.fields, (item) => String(item.name)),
      rules: mergeBy(listIn(old, 'rules'), event.rules, (item) => `${item.field}:${item.operator}`),
    };
    documents.put('event_subscription', id, event.name, merged);
    return c.json([]);
  });
  app.post(`${PATH}/eventUnsubscribe/:name`, (c) => {
    documents.remove('event_subscription', requiredSubscription(documents, c.req.param('name')).id);
    return c.json([]);
  });
}

function readSubscription(event: Record<string, unknown>) {
  const optional = (name: string, fallback: string) =>
    event[name] === undefined || event[name] === null || event[name] === '' ? fallback : text(event, name);
  const rules = listIn(event, 'rules').map((rule) => ({
    field: text(rule, 'field'),
    operator: text(rule, 'operator'),
    value: String(rule.value ?? ''),
  }));
  for (const { operator } of rules) {
    if (!OPERATORS.includes(operator)) {
      throw new CommerceError(400, `The rule operator "${operator}" is not supported.`);
    }
  }
  return {
    name: text(event, 'name'),
    parent: optional('parent', ''),
    fields: listIn(event, 'fields').map((field) => ({
      name: text(field, 'name'),
      converter: typeof field.converter === 'string' ? field.converter : '',
      source: typeof field.source === 'string' ? field.source : '',
    })),
    rules,
    destination: optional('destination', 'default'),
    priority: event.priority === true,
    hipaa_audit_required: event.hipaa_audit_required === true,
    provider_id: optional('provider_id', ''),
  };
}

/** An update adds to fields and rules and replaces those of the same key; it takes none away. */
function mergeBy<T extends Document>(old: readonly Document[], added: readonly T[], key: (item: Document) => string) {
  return [...new Map([...old, ...added].map((item) => [key(item), item] as const)).values()];
}

/**
 * The default one comes from the configuration, has no id of its own, and is there before it is
 * configured.
 */
function providers(documents: Documents): Document[] {
  const configured = documents.byId('eventing', 1);
  const text = (name: string) => (typeof configured?.[name] === 'string' ? configured[name] : '');
  const fallback = {
    provider_id: text('provider_id'),
    instance_id: text('instance_id'),
    label: 'Default',
    description: '',
    workspace_configuration: text('workspace_configuration'),
  };
  return [fallback, ...documents.all('event_provider')];
}

function readProvider(body: unknown) {
  const given = objectIn(body, 'eventProvider');
  const optional = (name: string) => (typeof given[name] === 'string' ? given[name] : '');
  return {
    provider_id: text(given, 'provider_id'),
    instance_id: text(given, 'instance_id'),
    label: optional('label'),
    description: optional('description'),
    workspace_configuration: optional('workspace_configuration'),
  };
}

function put(documents: Documents, id: number, fields: ReturnType<typeof readProvider>): Document {
  const document = { id, ...fields };
  documents.put('event_provider', id, fields.provider_id, document);
  return shown(document);
}

/** The workspace's configuration holds secrets and is never shown. */
function shown(provider: Document): Document {
  return { ...provider, workspace_configuration: provider.workspace_configuration ? MASK : '' };
}

function requiredProvider(documents: Documents, c: Context): Document {
  const id = c.req.param('provider') ?? '';
  const found = providers(documents).find(({ provider_id }) => provider_id === id);
  if (found === undefined) {
    throw notFound('event provider', id);
  }
  return found;
}

function requiredSubscription(documents: Documents, name: string): { id: number; old: Document } {
  const [id, old] = [documents.idOf('event_subscription', name), documents.byKey('event_subscription', name)];
  if (id === undefined || old === undefined) {
    throw notFound('event subscription', name);
  }
  return { id, old };
}

function notFound(what: string, id: string): CommerceError {
  return new CommerceError(404, `The ${what} "${id}" does not exist.`);
}
