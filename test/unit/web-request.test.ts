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
