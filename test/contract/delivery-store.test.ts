import { createDeadline } from '#lib/core/deadline';
import type { KeyValueStore } from '#lib/core/key-value-store';
import { createState } from '#lib/platform/state';
import { local } from '#local/identity';
import { createManualClock } from '#local/kernel/clock';
import { credentials } from '../support/credentials';
import { startInProcess } from '../support/in-process';
import { createMemoryStore } from '../support/memory-store';

/** What the guards ask of a store, whichever it is. */
function storeContract(name: string, open: () => Promise<{ store: KeyValueStore; advance: (ms: number) => void }>) {
  describe(name, () => {
    let store: KeyValueStore;
    let advance: (ms: number) => void;
    beforeAll(async () => {
      ({ store, advance } = await open());
    });

    test('a get sees each put before it', async () => {
      expect(await store.get('once.a')).toBeUndefined();
      await store.put('once.a', '{"n":1}', 60);
      await store.put('once.a', 'ü', 60);
      expect(await store.get('once.a')).toBe('ü');
    });

    test('a value is gone when its time is over, and not before', async () => {
      await store.put('short', 'x', 60);
      advance(59_999);
      expect(await store.get('short')).toBe('x');
      advance(1);
      expect(await store.get('short')).toBeUndefined();
    });

    test('a put begins its time anew', async () => {
      await store.put('again', 'x', 60);
      advance(30_000);
      await store.put('again', 'y', 60);
      advance(59_999);
      expect(await store.get('again')).toBe('y');
    });

    test('what is deleted is gone; deleting what is not there is no error', async () => {
      await store.put('gone', 'x', 60);
      await store.delete('gone');
      await store.delete('gone');
      expect(await store.get('gone')).toBeUndefined();
    });

    test('a list has the keys that begin so, in the end all of them', async () => {
      for (let index = 0; index < 120; index++) {
        await store.put(`failure.shop.${index}`, 'x', 60);
      }
      await store.put('failures', 'x', 60);
      advance(1_000);
      const keys = await store.list('failure.');
      expect(keys).toHaveLength(120);
      expect(keys).toContain('failure.shop.119');
      expect(await store.list('nothing.')).toEqual([]);
    });
  });
}

storeContract('the memory', async () => {
  const clock = createManualClock(Date.UTC(2026, 0, 1));
  return { store: createMemoryStore(clock.now), advance: clock.advance };
});

const stops: (() => Promise<void>)[] = [];
afterAll(() => Promise.all(stops.map((stop) => stop())));

storeContract('the State service', async () => {
  const clock = createManualClock(Date.UTC(2026, 0, 1));
  const platform = await startInProcess({ clock });
  stops.push(platform.stop);
  Object.assign(process.env, {
    AIO_STATE_ENDPOINT: platform.url,
    __OW_NAMESPACE: local.namespace,
    __OW_API_KEY: credentials.apiKey,
  });
  return { store: createState(createDeadline(Date.now() + 60_000)), advance: clock.advance };
});
