import fc from 'fast-check';
import { update as byLibrary } from 'mingo';
import { changed } from '#local/database/change';

const NAMES = ['token', 'until', 'value', 'expires', 'deep.field', '_id'];

const value = fc.oneof(
  fc.string({ maxLength: 3 }),
  fc.integer(),
  fc.constant(null),
  fc.date({ min: new Date(0), max: new Date(9e12), noInvalidDate: true }),
  fc.record({ a: fc.integer() }),
  fc.array(fc.integer(), { maxLength: 2 }),
);
const fieldsOf = (names: string[]) => fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 3 });
const documents = fieldsOf(['token', 'until', 'value', 'expires']).map((fields) => ({ _id: 'a', ...fields }));
const updates = fc.dictionary(fc.constantFrom('$set', '$unset', '$max', '$min', '$inc'), fieldsOf(NAMES), {
  minKeys: 1,
});

/** What the library makes of it: it is the reference. */
function expected(document: Record<string, unknown>, update: Record<string, object>): unknown {
  const after = structuredClone(document);
  const given = Object.entries(update).filter(([, fields]) => Object.keys(fields).length > 0);
  if (given.length > 0) {
    byLibrary(after, Object.fromEntries(given));
  }
  return after;
}

const outcome = (work: () => unknown) => {
  try {
    return { value: work() };
  } catch {
    return 'refused';
  }
};

test('a change of whole fields is what the library makes of it, and so is its refusal', () => {
  fc.assert(
    fc.property(documents, updates, (document, update) => {
      const before = structuredClone(document);
      expect(outcome(() => changed(document, update))).toEqual(outcome(() => expected(document, update)));
      expect(document).toEqual(before);
    }),
    { numRuns: 2_000 },
  );
});

test.each([
  ['a field is set', { n: 1 }, { $set: { n: 2, m: null } }, { n: 2, m: null }],
  ['a field goes', { n: 1, m: 2 }, { $unset: { n: '' } }, { m: 2 }],
  ['the greater number stays', { n: 3 }, { $max: { n: 2 } }, { n: 3 }],
  ['the later time counts', { at: new Date(1) }, { $max: { at: new Date(2) } }, { at: new Date(2) }],
  ['a field that was not there is the greatest', {}, { $max: { n: -1 } }, { n: -1 }],
  ['a path leads into a field', { deep: { n: 1 } }, { $set: { 'deep.n': 2 } }, { deep: { n: 2 } }],
])('%s', (_name, document, update, after) => {
  expect(changed(document, update)).toEqual(after);
});

test.each([
  ['the key', { $set: { _id: 'b' } }],
  ['one field twice', { $set: { n: 1 }, $unset: { n: '' } }],
  ['an operator that there is not', { $turn: { n: 1 } }],
])('what the language refuses is refused: %s', (_name, update) => {
  expect(() => changed({ _id: 'a', n: 0 }, update)).toThrow();
});
