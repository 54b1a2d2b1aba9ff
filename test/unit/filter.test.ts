import { compileFilter, FilterError } from '#local/events/filter';

const event = {
  type: 'order.placed',
  source: 'urn:uuid:1',
  data: { total: 120, tags: ['new', 'gift'], status: 'Open', ip: '10.1.2.3', customer: { group: 'b2b' } },
};

test.each([
  ['a plain value', { type: ['order.placed'] }, true],
  ['another value', { type: ['order.paid'] }, false],
  ['one of several', { type: ['order.paid', 'order.placed'] }, true],
  ['all fields must pass', { type: ['order.placed'], data: { status: ['Closed'] } }, false],
  ['a nested field', { data: { customer: { group: ['b2b'] } } }, true],
  ['a member of a list', { data: { tags: ['gift'] } }, true],
  ['prefix', { type: [{ prefix: 'order.' }] }, true],
  ['prefix, not so', { type: [{ prefix: 'stock.' }] }, false],
  ['suffix', { type: [{ suffix: '.placed' }] }, true],
  ['equals-ignore-case', { data: { status: [{ 'equals-ignore-case': 'OPEN' }] } }, true],
  ['numeric above', { data: { total: [{ numeric: ['>', 100] }] } }, true],
  ['numeric, the limit itself', { data: { total: [{ numeric: ['>', 120] }] } }, false],
  ['numeric range', { data: { total: [{ numeric: ['>=', 120, '<', 121] }] } }, true],
  ['numeric on a text', { data: { status: [{ numeric: ['>', 0] }] } }, false],
  ['anything-but', { data: { status: [{ 'anything-but': ['Closed', 'Done'] }] } }, true],
  ['anything-but, the value', { data: { status: [{ 'anything-but': 'Open' }] } }, false],
  ['anything-but with an operator', { type: [{ 'anything-but': { prefix: 'order.' } }] }, false],
  ['anything-but of a missing field', { data: { other: [{ 'anything-but': 'x' }] } }, false],
  ['exists', { data: { total: [{ exists: true }] } }, true],
  ['exists, an object is no leaf', { data: { customer: [{ exists: true }] } }, false],
  ['exists not', { data: { other: [{ exists: false }] } }, true],
  ['cidr', { data: { ip: [{ cidr: '10.1.0.0/16' }] } }, true],
  ['cidr of another network', { data: { ip: [{ cidr: '10.2.0.0/16' }] } }, false],
  ['$or', { $or: [{ type: ['x'] }, { data: { total: [120] } }] }, true],
  ['$or within a field', { data: { $or: [{ total: [1] }, { status: ['Closed'] }] } }, false],
])('%s', (_name, expression, passes) => {
  expect(compileFilter(JSON.stringify(expression))(event)).toBe(passes);
});

test.each([
  ['no JSON', 'type', 'The filter must be a JSON object with at least one field.'],
  ['nothing', '{}', 'The filter must be a JSON object with at least one field.'],
  ['a value that is no list', '{"type":"x"}', 'type must be a list of alternatives, or an object of fields.'],
  ['an empty list', '{"data":{"a":[]}}', 'data.a has no alternative.'],
  ['a wildcard', '{"type":[{"wildcard":"a*"}]}', /^type: one of the operators prefix, suffix/],
  ['a comparison without a number', '{"a":[{"numeric":[">"]}]}', /^a: numeric needs pairs/],
  ['a network that is none', '{"a":[{"cidr":"x/8"}]}', 'a: cidr needs a network such as 10.0.0.0/24.'],
  ['one branch only', '{"$or":[{"a":[1]}]}', '$or must be a list of at least two objects.'],
])('%s is refused, with its place', (_name, expression, message) => {
  expect(() => compileFilter(expression)).toThrow(FilterError);
  expect(() => compileFilter(expression)).toThrow(message);
});
