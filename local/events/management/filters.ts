import { randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import { isRecord } from '#lib/core/json';
import { jsonBody } from '../../kernel/http';
import type { EventsStore, Registration, SubscriberFilter } from '../store';
import { ManagementError, readFilter, readFilterTrial } from './input';
import { requiredRegistration } from './registrations';
import { sampleEvent } from './samples';
import { buildFilter, checkedFilter } from './subscriber-filter';

/**
 * Subscriber-defined filters: at most one a registration; what it stops is not in the journal
 * either.
 */
export function filterRoutes(app: Hono, store: EventsStore): void {
  const own = '/events/:org/:project/:workspace/registrations/:id';
  const put = (registration: Registration, filters: SubscriberFilter[]) =>
    store.updateRegistration({ ...registration, subscriber_filters: filters });

  app.get(`${own}/filters`, (c) => c.json(requiredRegistration(store, c.req.param('id')).subscriber_filters));
  app.post(`${own}/filters`, async (c) => {
    const registration = requiredRegistration(store, c.req.param('id'));
    const input = readFilter(await jsonBody(c));
    const filter = buildFilter(input, randomUUID());
    if (registration.subscriber_filters.length > 0) {
      throw new ManagementError(400, 'Bad Request. A registration takes one filter; change the one that it has.');
    }
    put(registration, [filter]);
    return c.json(filter, 201);
  });
  app.get(`${own}/filters/:filter`, (c) =>
    c.json(requiredFilter(requiredRegistration(store, c.req.param('id')), c.req.param('filter'))),
  );
  app.put(`${own}/filters/:filter`, async (c) => {
    const registration = requiredRegistration(store, c.req.param('id'));
    const { id } = requiredFilter(registration, c.req.param('filter'));
    const filter = buildFilter(readFilter(await jsonBody(c)), id);
    put(registration, [filter]);
    return c.json(filter);
  });
  app.delete(`${own}/filters/:filter`, (c) => {
    const registration = requiredRegistration(store, c.req.param('id'));
    requiredFilter(registration, c.req.param('filter'));
    put(registration, []);
    return c.body(null, 204);
  });
  // The form of this answer is not published; it names each sample and whether it would be
  // delivered.
  app.post(`${own}/filter/validate`, async (c) => {
    const registration = requiredRegistration(store, c.req.param('id'));
    const { subscriber_filter, custom_sample_events = [] } = readFilterTrial(await jsonBody(c));
    const passes = checkedFilter(subscriber_filter.subscriber_filter);
    const samples = custom_sample_events.map(({ name, sample_payload }) => ({ name, sample_payload }));
    const all = [...registered(store, registration), ...samples];
    return c.json({
      valid: true,
      results: all.map(({ name, sample_payload }) => ({
        name,
        matched: isRecord(sample_payload) && passes(sample_payload),
      })),
    });
  });
}

/** The sample events of what the registration is interested in. */
function registered(store: EventsStore, { events_of_interest }: Registration) {
  return events_of_interest.flatMap(({ provider_id, event_code }) => {
    const found = store.metadata(provider_id).find((item) => item.event_code === event_code);
    const event = found && sampleEvent(found);
    return event === undefined ? [] : [{ name: event_code, sample_payload: event }];
  });
}

function requiredFilter({ subscriber_filters }: Registration, id: string): SubscriberFilter {
  const found = subscriber_filters.find((item) => item.id === id);
  if (found === undefined) {
    throw new ManagementError(404, `Not Found. The registration has no filter with the id ${id}.`);
  }
  return found;
}
