import fc from 'fast-check';
import { catalogue } from '#lib/catalogue/index';
import { isRecord } from '#lib/core/json';

/** Values that have broken some program before. */
const KNOWN = [
  '__proto__',
  'constructor',
  'toString',
  '',
  ' ',
  '\u0000',
  '\u001b]52;c;YQ==\u0007',
  '\u202e',
  '\ud800',
  '../../etc/passwd',
  "' or 1=1 --",
  '{{7*7}}',
  '$INGESTION_AUTH',
  '%00',
  '%',
  'NaN',
  'a@b.example',
  'x'.repeat(5_000),
  null,
  true,
  -0,
  0.1,
  -1,
  1e308,
  2 ** 53,
  [],
  {},
  [[[]]],
  { length: -1 },
] as const;

/** Any JSON value, also a known bad one. */
const value: fc.Arbitrary<unknown> = fc.oneof(fc.constantFrom<unknown>(...KNOWN), fc.jsonValue({ maxDepth: 4 }));

/** A text that may stand in a header or a query. */
const text = fc.oneof(
  fc.constantFrom(...KNOWN.filter((known) => typeof known === 'string')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

/** A value with one of its parts replaced, removed or added. */
function mutate(given: unknown, path: readonly number[], by: unknown, how: 'replace' | 'remove' | 'add'): unknown {
  const [step, ...rest] = path;
  if (step === undefined || typeof given !== 'object' || given === null) {
    return by;
  }
  if (Array.isArray(given)) {
    const index = given.length === 0 ? 0 : step % given.length;
    const items: unknown[] = [...given];
    items.splice(index, how === 'add' && rest.length === 0 ? 0 : 1, mutate(items[index], rest, by, how));
    return items;
  }
  const names = Object.keys(given);
  const name = names[step % Math.max(1, names.length)] ?? 'more';
  const { [name]: inner, ...others } = isRecord(given) ? given : {};
  if (rest.length === 0 && how === 'remove') {
    return others;
  }
  return { ...others, [rest.length === 0 && how === 'add' ? `${name}x` : name]: mutate(inner, rest, by, how) };
}

/** A good value with up to three mutations. */
export function mutated(good: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const change = fc.record({
    path: fc.array(fc.nat(20), { maxLength: 5 }),
    by: value,
    how: fc.constantFrom('replace' as const, 'remove' as const, 'add' as const),
  });
  return fc
    .tuple(good, fc.array(change, { maxLength: 3 }))
    .map(([start, changes]) => changes.reduce<unknown>((now, { path, by, how }) => mutate(now, path, by, how), start));
}

/** A deep list or object, as text: no value of JSON.stringify gets so deep. */
const deep = fc
  .tuple(fc.constantFrom(50, 101, 5_000, 200_000), fc.boolean())
  .map(([depth, list]) =>
    list ? `${'['.repeat(depth)}${']'.repeat(depth)}` : `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`,
  );

/** A good value with another one, given as text, in a field that nobody knows. */
function within(item: unknown, place: number, json: string): Buffer {
  const marked = mutate(item, [place, place, place], '@@', 'add');
  return Buffer.from((JSON.stringify(marked) ?? '').replace('"@@"', () => json));
}

/** The bytes of a body, most of them near to a good one. */
export function body(good: fc.Arbitrary<unknown>): fc.Arbitrary<Buffer> {
  return fc.oneof(
    { weight: 6, arbitrary: mutated(good).map((item) => Buffer.from(JSON.stringify(item) ?? '')) },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)) },
    { weight: 1, arbitrary: deep.map((json) => Buffer.from(json)) },
    { weight: 1, arbitrary: fc.tuple(good, fc.nat(20), deep).map(([item, place, json]) => within(item, place, json)) },
    {
      weight: 1,
      arbitrary: fc.tuple(good, fc.nat(400)).map(([item, cut]) => Buffer.from(JSON.stringify(item).slice(0, cut))),
    },
  );
}

const otherMethods = fc.constantFrom('get', 'delete', 'put', 'patch', 'head', 'options', 'POST', '');
const jsonTypes = fc.constantFrom('application/json', 'application/cloudevents+json', 'application/json; charset=x');

/** The parameters of a raw web action: most with these methods, some with these headers. */
export function request(
  good: fc.Arbitrary<unknown>,
  { headers: names, paths = [''], methods = ['post'] }: { headers: string[]; paths?: string[]; methods?: string[] },
) {
  return fc
    .record({
      method: fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...methods) }, { weight: 1, arbitrary: otherMethods }),
      bytes: body(good),
      plain: fc.boolean(),
      type: fc.oneof({ weight: 8, arbitrary: jsonTypes }, { weight: 1, arbitrary: fc.constantFrom('text/plain', '') }),
      headers: fc.dictionary(fc.constantFrom('x', ...names), text, { maxKeys: 4 }),
      path: fc.oneof(fc.constantFrom(...paths), text),
      query: fc.oneof(
        fc.constant(''),
        fc.dictionary(text, text, { maxKeys: 3 }).map((given) => String(new URLSearchParams(given))),
      ),
    })
    .map(({ method: __ow_method, bytes, plain, type, headers, path: __ow_path, query: __ow_query }) => ({
      __ow_method,
      __ow_headers: { ...headers, ...(type === '' ? {} : { 'content-type': type }) },
      __ow_path,
      __ow_query,
      __ow_body: plain ? bytes.toString('utf8') : bytes.toString('base64'),
    }));
}

/** The back office's events with their samples, in each of the forms. */
export const backofficeEvent: fc.Arbitrary<unknown> = fc
  .constantFrom(...catalogue.filter(({ source }) => source === 'backoffice'))
  .chain(({ type, sample }) =>
    fc.constantFrom<unknown>(
      { data: { uid: '1', event: type, value: sample } },
      { specversion: '1.0', id: '1', source: '/erp', type, data: sample },
      sample,
    ),
  );
