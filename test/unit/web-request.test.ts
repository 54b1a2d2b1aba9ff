import fc from 'fast-check';
import { readWebRequest } from '#lib/action/web-request';
import { rawParameters } from '#local/runtime/web-params';

test('whatever JSON object a caller sends arrives byte for byte, in base64 or as text', () => {
  fc.assert(
    fc.property(
      fc.json(),
      fc.constantFrom(
        'application/json',
        'application/cloudevents+json',
        'application/json; charset=utf-8',
        'text/plain',
      ),
      (json, type) => {
        const body = Buffer.from(`{"data":${json}}`);
        const params = rawParameters({ method: 'POST', headers: { 'content-type': type }, path: '', query: '', body });
        expect(readWebRequest(params).body.equals(body)).toBe(true);
        // Platforms differ in what they take for text.
        expect(readWebRequest({ ...params, __ow_body: body.toString('utf8') }).body.equals(body)).toBe(true);
      },
    ),
  );
});

test('names of headers are in lower case, the method in upper case, and nothing is there by chance', () => {
  expect(readWebRequest({ __ow_method: 'put', __ow_headers: { 'X-A': 1 } })).toEqual({
    method: 'PUT',
    headers: { 'x-a': '1' },
    path: [],
    query: new URLSearchParams(),
    body: Buffer.alloc(0),
  });
});

test('the path comes in its parts, and the query by its names', () => {
  const { method, path, query } = readWebRequest({ __ow_path: '//shipping/methods/', __ow_query: 'a=1&b=' });
  expect([method, path, [...query]]).toEqual([
    'POST',
    ['shipping', 'methods'],
    [
      ['a', '1'],
      ['b', ''],
    ],
  ]);
  expect(readWebRequest({ __ow_method: 1, __ow_path: 1, __ow_query: 1 })).toMatchObject({ method: 'POST', path: [] });
  expect([...readWebRequest({ __ow_query: 1 }).query]).toEqual([]);
});

test.each([
  ['base64 of any type but a text', 'application/json', 'eyJhIjoxfQ==', '{"a":1}'],
  ['base64 without a type', undefined, 'eyJhIjoxfQ==', '{"a":1}'],
  ['a text that looks like base64', 'text/plain', 'abcd', 'abcd'],
  ['a form', 'Application/X-WWW-Form-Urlencoded', 'abcd', 'abcd'],
  ['a text whose length base64 never has', 'application/json', 'abcde', 'abcde'],
  ['a text that begins otherwise', 'application/json', '{bcdabcd', '{bcdabcd'],
  ['a text that ends otherwise', 'application/json', 'abcdabc}', 'abcdabc}'],
  ['letters beyond ASCII', 'application/json', '{"a":"é"}', '{"a":"é"}'],
])('the body is read: %s', (_name, type, given, expected) => {
  const { body } = readWebRequest({ __ow_headers: { ...(type && { 'Content-Type': type }) }, __ow_body: given });
  expect(body.toString('utf8')).toBe(expected);
});
