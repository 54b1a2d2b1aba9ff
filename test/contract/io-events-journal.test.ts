import { readConfig } from '#lib/core/config';
import { createDeadline } from '#lib/core/deadline';
import { createJournalReader } from '#lib/platform/journal';
import { platformEnvironment } from '#local/environment';
import { credentials } from '../support/credentials';
import { EventsService } from '../support/events-service';
import { call } from '../support/http';

const MINUTE = 60_000;
const service = new EventsService();

beforeAll(() => service.start());
afterAll(() => service.stop());
beforeEach(() => {
  service.received = [];
  service.answer = () => ({ status: 200 });
});

describe('the journal', () => {
  interface Page {
    events: { position: string; event: { id: string } }[];
    _page: { last: string; count: number };
    link: { next: string };
    retryAfter?: number;
  }
  const journal = (url: string, options?: object) => service.client.getEventsFromJournal(url, options) as Promise<Page>;
  const ids = (page: Page) => page.events.map(({ event }) => event.id);

  test('the stock client reads it by pages, goes on where it was, and is told when it has caught up', async () => {
    await service.connect();
    const registration = await service.register({ delivery_type: 'journal' });
    const url = service.integration(registration.registration_id);
    for (const id of ['j-1', 'j-2', 'j-3']) {
      expect(await service.publish(id)).toBe('OK');
    }
    const first = await journal(url, { limit: 2 });
    expect(ids(first)).toEqual(['j-1', 'j-2']);
    expect(first._page).toEqual({ last: first.events[1]?.position, count: 2 });
    const second = await journal(first.link.next);
    expect(ids(second)).toEqual(['j-3']);
    const end = await journal(second.link.next);
    expect(end).toMatchObject({ retryAfter: 10_000 });
    expect(end.events).toBeUndefined();
    await service.publish('j-4');
    expect(ids(await journal(end.link.next))).toEqual(['j-4']);
    expect(await journal(url, { latest: true })).toMatchObject({ retryAfter: 10_000 });
    await service.remove(registration);
  });

  test('our reader says which position has expired, and which action nobody delivers to', async () => {
    await service.connect();
    const registration = await service.register({ delivery_type: 'webhook', runtime_action: 'shop/consumer' });
    const reader = createJournalReader(readConfig(platformEnvironment(service.url, credentials)));
    const page = (action: string, since: string) =>
      reader.page(action, { since }, 10, createDeadline(Date.now() + 10_000));
    await service.publish('r-1');
    const old = await reader.page('shop/consumer', { secondsAgo: 60 }, 10, createDeadline(Date.now() + 10_000));
    expect(old.events.map(({ event }) => event)).toMatchObject([{ id: 'r-1' }]);
    await service.pass((7 * 24 * 60 + 1) * MINUTE);
    const text = 'The position in the journal has expired: an event is kept for seven days.';
    await expect(page('shop/consumer', old.next ?? '')).rejects.toMatchObject({ kind: 'rejected', message: text });
    const nobody = 'No registration delivers to shop/other. Run npm run onboard.';
    await expect(page('shop/other', 'x')).rejects.toMatchObject({ kind: 'setup', message: nobody });
    await service.connect();
    await service.remove(registration);
  });

  test('it has the events of a disabled registration too; seek goes back in time; seven days are kept', async () => {
    const registration = await service.register({ delivery_type: 'journal', enabled: false });
    const url = service.integration(registration.registration_id);
    expect(await service.publish('s-1')).toBeUndefined();
    await service.pass(2 * 60 * MINUTE);
    await service.publish('s-2');
    expect(ids(await journal(url, { seek: '-PT1H' }))).toEqual(['s-2']);
    const all = await journal(url, { seek: '-PT3H' });
    expect(ids(all)).toEqual(['s-1', 's-2']);
    await service.pass((7 * 24 * 60 + 1) * MINUTE);
    const headers = await service.connect();
    const expired = await call(`${url}?since=${all._page.last}`, { headers });
    expect(expired.status).toBe(410);
    expect(await journal(url)).toMatchObject({ retryAfter: 10_000 });
    expect((await call(`${url}?seek=2h`, { headers })).status).toBe(400);
    expect((await call(`${url}?since=x`, { headers })).status).toBe(400);
    expect((await call(`${url}/validate`, { headers })).status).toBe(400);
    await service.remove(registration);
  });
});

describe('chaos on demand', () => {
  afterEach(() => call(`${service.url}/admin/chaos`, { method: 'DELETE' }));

  test('the same seed duplicates, delays and drops the same events', async () => {
    await service.connect();
    const run = async () => {
      const registration = await service.register({ delivery_type: 'webhook', webhook_url: service.hookUrl('/chaos') });
      const settings = { duplicate: 0.3, reorder: 0.3, drop: 0.3, delay: 5_000, seed: 7 };
      await call(`${service.url}/admin/chaos`, { method: 'POST', body: settings });
      service.received = [];
      for (let index = 0; index < 20; index++) {
        await service.publish(`c-${index}`);
      }
      await service.pass(10 * MINUTE);
      await service.remove(registration);
      return service.received.map(({ body }) => JSON.parse(body).id as string);
    };
    const first = await run();
    expect(first.length).toBeGreaterThan(20);
    expect(new Set(first).size).toBe(20);
    expect(first).not.toEqual([...first].sort((a, b) => Number(a.slice(2)) - Number(b.slice(2))));
    expect([...(await run())].sort()).toEqual([...first].sort());
  });

  test('a wrong switch is named', async () => {
    const answered = await call(`${service.url}/admin/chaos`, { method: 'POST', body: { duplicate: 2 } });
    expect(answered).toMatchObject({
      status: 400,
      body: { error: expect.stringContaining('/duplicate must be <= 1') },
    });
  });
});

test('time is moved by a span, and a wrong span is named', async () => {
  const before = service.clock.now();
  expect(await service.pass(1_500)).toEqual({ now: new Date(before + 1_500).toISOString() });
  const moved = await call(`${service.url}/admin/clock`, { method: 'POST', body: { advance: '2h' } });
  expect(moved.body).toEqual({ now: new Date(before + 1_500 + 7_200_000).toISOString() });
  const wrong = await call(`${service.url}/admin/clock`, { method: 'POST', body: { advance: 'soon' } });
  expect(wrong).toMatchObject({ status: 400, body: { error: expect.stringContaining('{"advance": "24h"}') } });
});
