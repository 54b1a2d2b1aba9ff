import { checkLedger } from '../model/ledger-model';

/** Histories take long beside other tests on two cores, in milliseconds. CI plays 20,000. */
const BOUND_MS = 120_000;

beforeAll(() => {
  jest.spyOn(console, 'warn').mockImplementation();
});

test(
  'the database: 2,000 histories of deaths, lost answers, late calls, several names and lists break no promise',
  async () => {
    const { histories, violations } = await checkLedger('database', { runs: 2_000, seed: 1, late: true });
    expect(violations).toEqual([]);
    expect(histories).toBe(2_000);
  },
  BOUND_MS,
);

test(
  'State: 500 histories of deaths and lost answers break none',
  async () => {
    const { histories, violations } = await checkLedger('state', { runs: 500, seed: 1, late: false });
    expect(violations).toEqual([]);
    expect(histories).toBe(500);
  },
  BOUND_MS,
);
