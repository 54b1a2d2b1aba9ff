import { Throttle } from '#local/runtime/throttle';

test('a hundred activations at once, and one more when one has ended', () => {
  const throttle = new Throttle(() => 0);
  for (let index = 0; index < 100; index++) {
    throttle.enter();
  }
  expect(() => throttle.enter()).toThrow('Too many concurrent requests in flight (count: 100, allowed: 100).');
  throttle.leave();
  expect(() => throttle.enter()).not.toThrow();
});

test('six thousand activations in a minute, and more in the next one', () => {
  let time = 59_999;
  const throttle = new Throttle(() => time);
  for (let index = 0; index < 6_000; index++) {
    throttle.enter();
    throttle.leave();
  }
  expect(() => throttle.enter()).toThrow('Too many requests in the last minute (count: 6000, allowed: 6000).');
  time = 60_000;
  expect(() => throttle.enter()).not.toThrow();
});
