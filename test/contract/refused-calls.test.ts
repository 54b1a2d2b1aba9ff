import openwhisk from 'openwhisk';
import type { RefusedCall } from '#local/runtime/web';
import { refusedLine } from '#scripts/start/output';
import { credentials } from '../support/credentials';
import { call } from '../support/http';
import { startInProcess } from '../support/in-process';

test('each refused call of a web action is told, with what the action or the platform said', async () => {
  const told: RefusedCall[] = [];
  const platform = await startInProcess({ refused: (refused) => told.push(refused) });
  const { actions, packages } = openwhisk({ apihost: platform.url, api_key: credentials.apiKey });
  await packages.update({ name: 'shop' });
  const code =
    'function main({ no }) { return no ? { error: { statusCode: 422, body: { error: no } } } : { body: "in" } }';
  const annotations = { 'web-export': true, 'raw-http': false };
  await actions.update({ name: 'shop/door', action: code, kind: 'nodejs:24', annotations });
  const door = `${platform.url}/api/v1/web/12345-local/shop/door`;
  expect((await call(door)).status).toBe(200);
  expect((await call(door, { method: 'POST', body: { no: 'Not\n this one.' } })).status).toBe(422);
  expect((await call(`${door}s`)).status).toBe(404);
  await platform.stop();
  expect(told).toEqual([
    { method: 'POST', action: 'shop/door', status: 422, reason: 'Not\n this one.' },
    { method: 'GET', action: 'shop/doors', status: 404, reason: 'The requested resource does not exist.' },
  ]);
});

test('the line of a refused call', () => {
  const refused = { method: 'POST', action: 'shop/door', status: 422, reason: 'Not\n this one.' };
  expect(refusedLine(refused, new Date(2026, 10, 27, 23, 0, 40))).toBe('23:00:40  POST shop/door  422  Not this one.');
});
