import type { Hono } from 'hono';
import { jsonBody } from '../../kernel/http';
import type { EventMetadata, EventsStore } from '../store';
import type { Hal } from './hal';
import { ManagementError, readMetadata } from './input';
import { patched } from './patch';
import { requiredProvider } from './providers';

/** The metadata of a provider's events: their codes, names and samples. */
export function metadataRoutes(app: Hono, store: EventsStore, hal: Hal): void {
  const open = '/events/providers/:id/eventmetadata';
  const own = '/events/:org/:project/:workspace/providers/:id/eventmetadata';
  const find = (id: string, code: string) => requiredMetadata(store, id, code);

  app.get(open, (c) => {
    const items = store.metadata(requiredProvider(store, c.req.param('id')).id).map((item) => hal.metadata(item));
    return c.json(hal.collection(`providers/${c.req.param('id')}/eventmetadata`, 'eventmetadata', items));
  });
  app.get(`${open}/:code`, (c) => c.json(hal.metadata(find(c.req.param('id'), c.req.param('code')))));
  app.post(own, async (c) => {
    const provider = requiredProvider(store, c.req.param('id'));
    const { event_code, label, description, sample_event_template = null } = readMetadata(await jsonBody(c));
    if (store.metadata(provider.id).some((item) => item.event_code === event_code)) {
      throw new ManagementError(409, `Conflict. The event code ${event_code} exists already.`, event_code);
    }
    const metadata = { provider_id: provider.id, event_code, label, description, sample_event_template };
    store.putMetadata(metadata);
    return c.json(hal.metadata(metadata), 201);
  });
  const replace = (old: EventMetadata, body: unknown) => {
    const input = readMetadata(body);
    if (input.event_code !== old.event_code) {
      throw new ManagementError(400, 'Bad Request. The event code of the body differs from the path.');
    }
    const { label, description, sample_event_template = null } = input;
    const metadata = { ...old, label, description, sample_event_template };
    store.putMetadata(metadata);
    return hal.metadata(metadata);
  };
  app.put(`${own}/:code`, async (c) =>
    c.json(replace(find(c.req.param('id'), c.req.param('code')), await jsonBody(c))),
  );
  app.patch(`${own}/:code`, async (c) => {
    const old = find(c.req.param('id'), c.req.param('code'));
    const { provider_id: _provider, ...document } = old;
    const body = await patched(c, document);
    return body === undefined ? c.body(null, 204) : c.json(replace(old, body));
  });
  app.delete(`${own}/:code`, (c) => {
    const { provider_id, event_code } = find(c.req.param('id'), c.req.param('code'));
    store.deleteMetadata(provider_id, event_code);
    return c.body(null, 204);
  });
  app.delete(own, (c) => {
    for (const { provider_id, event_code } of store.metadata(requiredProvider(store, c.req.param('id')).id)) {
      store.deleteMetadata(provider_id, event_code);
    }
    return c.body(null, 204);
  });
}

/** The metadata of an event. @throws ManagementError 404 where there is none. */
export function requiredMetadata(store: EventsStore, id: string, code: string): EventMetadata {
  const found = store.metadata(requiredProvider(store, id).id).find((item) => item.event_code === code);
  if (found === undefined) {
    throw new ManagementError(404, `Not Found. No event metadata with the code ${code}.`);
  }
  return found;
}
