import { Bandwidth } from '#local/state/bandwidth';

const MB = 1_048_576;

test('1 MB in a second and 10 MB in a minute, then 429 with the seconds to wait', () => {
  let now = Date.UTC(2026, 0, 1);
  const bandwidth = new Bandwidth(() => now);
  for (let second = 0; second < 10; second++) {
    bandwidth.bytes(MB);
    expect(() => bandwidth.bytes(1)).toThrow(expect.objectContaining({ status: 429, headers: { 'retry-after': '1' } }));
    now += 1_000;
  }
  expect(() => bandwidth.bytes(1)).toThrow(expect.objectContaining({ status: 429, headers: { 'retry-after': '50' } }));
  now += 50_000;
  expect(() => bandwidth.bytes(MB)).not.toThrow();
});

test('a thousand lists in a minute', () => {
  const bandwidth = new Bandwidth(() => 0);
  for (let n = 0; n < 1_000; n++) {
    bandwidth.list();
  }
  expect(() => bandwidth.list()).toThrow(expect.objectContaining({ status: 429 }));
});
