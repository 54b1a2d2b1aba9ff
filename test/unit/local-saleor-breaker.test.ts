import { Breaker } from '#local/saleor/breaker';

const DOWN = { status: 500, text: '{}' };
const GOOD = { status: 200, text: '{}' };

function begun() {
  let now = 0;
  const breaker = new Breaker(() => now);
  breaker.isOn = true;
  const count = (times: number, answered: { status: number; text: string } | undefined, app = 1) => {
    for (let call = 0; call < times; call += 1) {
      breaker.count(app, answered);
    }
  };
  return { breaker, count, pass: (ms: number) => (now += ms) };
}

test('a hundred failures open it, of one app alone; a new Saleor has it off', () => {
  const { breaker, count } = begun();
  count(99, DOWN);
  expect([breaker.lets(1), breaker.stateOf(1)]).toEqual([true, 'CLOSED']);
  count(1, undefined);
  expect([breaker.lets(1), breaker.stateOf(1), breaker.lets(2)]).toEqual([false, 'OPEN', true]);
  breaker.isOn = false;
  expect(breaker.lets(1)).toBe(true);
});

test.each([
  ['202 with JSON, which is how this app says that it cannot answer', { status: 202, text: '{"error":"x"}' }, 'CLOSED'],
  ['202 without JSON', { status: 202, text: 'x' }, 'OPEN'],
  ['204', { status: 204, text: '' }, 'OPEN'],
  ['400 with JSON', { status: 400, text: '{}' }, 'OPEN'],
])('%s', (_name, answered, state) => {
  const { breaker, count } = begun();
  count(100, answered);
  expect(breaker.stateOf(1)).toBe(state);
});

test('it stays closed below a share of 35 per cent, and forgets what is older than five minutes', () => {
  const few = begun();
  few.count(190, GOOD);
  few.count(100, DOWN);
  expect(few.breaker.stateOf(1)).toBe('CLOSED');
  const slow = begun();
  slow.count(99, DOWN);
  slow.pass(300_000);
  slow.count(1, DOWN);
  expect(slow.breaker.stateOf(1)).toBe('CLOSED');
});

test('after two minutes it is half open: twenty failures open it again, fifty good answers close it', () => {
  const { breaker, count, pass } = begun();
  count(100, DOWN);
  pass(119_999);
  expect(breaker.lets(1)).toBe(false);
  pass(1);
  expect([breaker.lets(1), breaker.stateOf(1)]).toEqual([true, 'HALF_OPEN']);
  count(20, DOWN);
  expect(breaker.stateOf(1)).toBe('OPEN');
  pass(120_000);
  expect(breaker.lets(1)).toBe(true);
  count(50, GOOD);
  expect(breaker.stateOf(1)).toBe('CLOSED');
});

test('staff close it at once', () => {
  const { breaker, count } = begun();
  count(100, DOWN);
  breaker.close();
  expect([breaker.lets(1), breaker.stateOf(1)]).toEqual([true, 'CLOSED']);
});
