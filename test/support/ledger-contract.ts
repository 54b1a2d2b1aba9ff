import { createDeadline } from '#lib/core/deadline';
import type { Acquired, LedgerRequest } from '#lib/delivery/acquired';
import { Ledger } from '#lib/delivery/ledger';
import type { LedgerStore } from '#lib/delivery/record-store';

/** A ledger under test, and its time in milliseconds since 1970. */
export interface OpenedLedger {
  store: LedgerStore;
  now: () => number;
  advance: (ms: number) => void;
}

const DAY_MS = 86_400_000;
/** What an activation has, and by how much a lease is longer, in milliseconds. */
const LIMIT_MS = 50_000;
const MARGIN_MS = 7_000;

const state = (count: number) => ({ versions: { erp: { count } }, synced: [] });
const done = { statusCode: 200, body: { success: true, message: 'Done' } };

/** What delivery asks of a ledger, wherever it lies. */
export function ledgerContract(name: string, open: () => Promise<OpenedLedger>): void {
  describe(name, () => {
    let opened: OpenedLedger;
    let ledger: Ledger;
    let count = 0;
    beforeAll(async () => {
      opened = await open();
      ledger = new Ledger(opened.store, opened.now);
    });
    // No test sees what another has left.
    const fresh = () => `r${++count}-${'x'.repeat(10)}`;
    const request = (id: string, ...leases: string[]): LedgerRequest => ({
      id,
      once: true,
      leases,
      places: new Map(leases.map((lease) => [lease, lease])),
      reads: [],
    });
    // A wait passes at once: whoever waits for a lease waits in vain.
    const deadline = () => createDeadline(opened.now() + LIMIT_MS, opened.now, async () => {});
    const acquire = (asked: LedgerRequest): Promise<Acquired> => ledger.acquire(asked, deadline());
    const apply = async (id: string, lease: string) => (await acquire(request(id, lease))).commit({ outcome: done });

    test('of what it does not know it says nothing', async () => {
      const acquired = await acquire(request('e', fresh()));
      expect(acquired).toMatchObject({ outcome: undefined, failed: false });
      expect(acquired.states.size).toBe(0);
      await acquired.commit({});
    });

    test('the next one reads what the one before has written', async () => {
      const record = fresh();
      const first = await acquire(request('e-1', record));
      await first.commit({ states: new Map([[record, state(1)]]), outcome: done });
      const again = await acquire(request('e-1', record));
      expect(again.outcome).toEqual({ ...done, repeated: true });
      expect(again.states).toEqual(new Map([[record, state(1)]]));
      await again.commit({});
      const other = await acquire(request('e-2', record));
      expect(other.outcome).toBeUndefined();
      expect(other.states).toEqual(new Map([[record, state(1)]]));
      await other.commit({});
    });

    test('while one is at work no other is, until its lease is over', async () => {
      const record = fresh();
      const first = await acquire(request('e-1', record));
      await first.tell(new Map([[record, state(1)]]));
      await expect(acquire(request('e-2', record))).rejects.toMatchObject({ kind: 'busy', status: 503 });
      opened.advance(LIMIT_MS + MARGIN_MS - 1);
      expect(first.holds()).toBe(true);
      await expect(acquire(request('e-2', record))).rejects.toMatchObject({ kind: 'busy' });
      opened.advance(2);
      const second = await acquire(request('e-2', record));
      expect(second.states).toEqual(new Map([[record, state(1)]]));
      // What comes too late is not written, whatever has become of the lease.
      expect(first.holds()).toBe(false);
      await expect(first.commit({ outcome: done })).rejects.toMatchObject({ kind: 'unavailable' });
      await second.commit({ states: new Map([[record, state(2)]]) });
      const third = await acquire(request('e-1', record));
      expect(third.outcome).toBeUndefined();
      expect(third.states).toEqual(new Map([[record, state(2)]]));
      await third.commit({});
    });

    test('of several records it takes all or none', async () => {
      const [a, b, c] = [fresh(), fresh(), fresh()];
      const first = await acquire(request('e-1', b));
      await expect(acquire(request('e-2', a, b, c))).rejects.toMatchObject({ kind: 'busy' });
      // What was taken in vain is free again, once the attempts are over.
      opened.advance(2_001);
      await (await acquire(request('e-3', a, c))).commit({});
      await first.commit({});
      opened.advance(2_001);
      const both = await acquire(request('e-2', a, b, c));
      await both.commit({ states: new Map([a, b, c].map((name) => [name, state(3)])), outcome: done });
      const again = await acquire(request('e-2', a, b, c));
      expect(again.outcome).toEqual({ ...done, repeated: true });
      expect(again.states).toEqual(new Map([a, b, c].map((name) => [name, state(3)])));
      await again.commit({});
    });

    test('an outcome counts only where all of its records know it', async () => {
      const [a, b] = [fresh(), fresh()];
      await apply('e-1', a);
      const both = await acquire(request('e-1', a, b));
      expect(both.outcome).toBeUndefined();
      await both.commit({});
    });

    test('outcomes of eight days are known, however many there are', async () => {
      const record = fresh();
      for (let event = 0; event < 40; event++) {
        await apply(`e-${event}`, record);
      }
      opened.advance(8 * DAY_MS - 1_000);
      for (const event of [0, 1, 20, 39]) {
        const again = await acquire(request(`e-${event}`, record));
        expect(again.outcome).toEqual({ ...done, repeated: true });
        await again.commit({});
      }
      const other = await acquire(request('other', record));
      expect(other.outcome).toBeUndefined();
      await other.commit({});
      opened.advance(1_000);
      for (const event of [0, 39]) {
        const late = await acquire(request(`e-${event}`, record));
        expect(late.outcome).toBeUndefined();
        await late.commit({});
      }
    });

    test('a long answer is given again as it was', async () => {
      const [a, b] = [fresh(), fresh()];
      const long = { statusCode: 200, body: { success: true, message: 'ü'.repeat(20_000) } };
      await (await acquire(request('e-1', a, b))).commit({ outcome: long });
      const again = await acquire(request('e-1', a, b));
      expect(again.outcome).toEqual({ ...long, repeated: true });
      await again.commit({});
    });

    test('it knows which deliveries have failed, until they are applied', async () => {
      const record = fresh();
      await (await acquire(request('e-1', record))).commit({ failed: true });
      await (await acquire(request('e-2', record))).commit({ failed: true });
      const second = await acquire(request('e-2', record));
      expect(second.failed).toBe(true);
      await second.commit({ outcome: done });
      const again = await acquire(request('e-2', record));
      expect(again.failed).toBe(false);
      await again.commit({});
      const other = await acquire(request('e-3', record));
      expect(other.failed).toBe(false);
      await other.commit({});
      for (let event = 0; event < 20; event++) {
        await (await acquire(request(`f-${event}`, record))).commit({ failed: true });
      }
      const first = await acquire(request('e-1', record));
      expect(first.failed).toBe(true);
      await first.commit({});
    });

    test('records share a lease, and keep their own states', async () => {
      const [lease, a, b, parent] = [fresh(), fresh(), fresh(), fresh()];
      const sharing: LedgerRequest = {
        ...request('e-1', lease),
        places: new Map([
          [a, lease],
          [b, lease],
        ]),
        reads: [parent],
      };
      await (await acquire(request('p', parent))).commit({ states: new Map([[parent, state(9)]]) });
      await (await acquire(sharing)).commit({ states: new Map([[a, state(1)]]) });
      await (await acquire(request('e-2', lease))).commit({ states: new Map([[lease, state(3)]]) });
      await (await acquire({ ...sharing, id: 'e-3' })).commit({ states: new Map([[b, state(2)]]) });
      const known = await acquire({ ...sharing, id: 'e-4' });
      expect(known.states).toEqual(
        new Map([
          [parent, state(9)],
          [a, state(1)],
          [b, state(2)],
        ]),
      );
      await known.commit({});
      expect(await ledger.states(new Map([[lease, lease]]))).toEqual(new Map([[lease, state(3)]]));
    });

    test('it is read also while another is at work', async () => {
      const record = fresh();
      await (await acquire(request('e-1', record))).commit({ states: new Map([[record, state(1)]]), outcome: done });
      const held = await acquire(request('e-2', record));
      expect(await ledger.states(new Map([[record, record]]))).toEqual(new Map([[record, state(1)]]));
      expect(await ledger.outcome({ id: 'e-1', leases: [record] })).toEqual({ ...done, repeated: true });
      expect(await ledger.outcome({ id: 'e-2', leases: [record] })).toBeUndefined();
      expect(await ledger.outcome({ id: 'e-1', leases: [] })).toBeUndefined();
      await ledger.keepOutcome('e-1', done);
      expect(await ledger.outcome({ id: 'e-1', leases: [] })).toEqual({ ...done, repeated: true });
      await held.commit({});
    });

    test('what is forgotten is unknown; its outcomes stay', async () => {
      const record = fresh();
      const places = new Map([[record, record]]);
      await (await acquire(request('e-1', record))).commit({ states: new Map([[record, state(1)]]), outcome: done });
      const held = await acquire(request('e-2', record));
      await expect(ledger.forget(places, deadline())).rejects.toMatchObject({ kind: 'busy' });
      await held.commit({});
      await ledger.forget(places, deadline());
      const after = await acquire(request('e-1', record));
      expect(after.states).toEqual(new Map([[record, { versions: {}, synced: [] }]]));
      expect(after.outcome).toEqual({ ...done, repeated: true });
      await after.commit({});
    });

    test('a record is forgotten 30 days after its last delivery, not before', async () => {
      const record = fresh();
      await (await acquire(request('e-1', record))).commit({ states: new Map([[record, state(1)]]) });
      opened.advance(30 * DAY_MS - 1);
      expect((await ledger.states(new Map([[record, record]]))).size).toBe(1);
      opened.advance(1);
      expect((await ledger.states(new Map([[record, record]]))).size).toBe(0);
      const later = await acquire(request('e-2', record));
      expect(later.states.size).toBe(0);
      await later.commit({});
    });
  });
}
