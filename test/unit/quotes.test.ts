import { Quotes } from '#lib/checkout/quotes';

const settled = () => true;

function counted(answers: readonly (string | Error)[]) {
  let asked = 0;
  const ask = async (): Promise<string> => {
    const answer = answers[Math.min(asked, answers.length - 1)] ?? '';
    asked += 1;
    if (answer instanceof Error) {
      throw answer;
    }
    return answer;
  };
  return { ask, asked: () => asked };
}

test('calls at the same time are answered once, and a minute long', async () => {
  let now = 0;
  const quotes = new Quotes<string>(() => now);
  const { ask, asked } = counted(['first', 'second']);
  expect(await Promise.all([quotes.get('a', ask, settled), quotes.get('a', ask, settled)])).toEqual(['first', 'first']);
  now = 59_999;
  expect(await quotes.get('a', ask, settled)).toBe('first');
  expect(asked()).toBe(1);
  now = 60_000;
  expect(await quotes.get('a', ask, settled)).toBe('second');
  expect(await quotes.get('b', ask, settled)).toBe('second');
  expect(asked()).toBe(3);
});

test('a failure, and an estimate, are not asked for again for five seconds', async () => {
  let now = 0;
  const quotes = new Quotes<string>(() => now);
  const { ask, asked } = counted([new Error('down'), 'estimated', 'good']);
  await expect(quotes.get('a', ask, settled)).rejects.toThrow('down');
  await expect(quotes.get('a', ask, settled)).rejects.toThrow('down');
  now = 5_000;
  expect(await quotes.get('a', ask, (answer) => answer === 'good')).toBe('estimated');
  now = 9_999;
  expect(await quotes.get('a', ask, settled)).toBe('estimated');
  now = 10_000;
  expect(await quotes.get('a', ask, settled)).toBe('good');
  expect(asked()).toBe(3);
});

test('it keeps the latest five hundred', async () => {
  const quotes = new Quotes<string>(() => 0);
  const { ask, asked } = counted(['x']);
  for (let cart = 0; cart <= 500; cart += 1) {
    await quotes.get(String(cart), ask, settled);
  }
  await quotes.get('500', ask, settled);
  expect(asked()).toBe(501);
  await quotes.get('0', ask, settled);
  expect(asked()).toBe(502);
});
