import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { isRecord, parseJson } from '#lib/core/json';
import { local } from '#local/identity';
import { call } from '../support/http';
import { type InProcess, startInProcess } from '../support/in-process';
import { playStrapi, type Recorded } from '../support/strapi-scenario';

let platform: InProcess;
const told: unknown[] = [];
const hooks = createServer((request, response) => {
  let text = '';
  request.on('data', (chunk) => {
    text += chunk;
  });
  request.on('end', () => {
    told.push(parseJson(text));
    response.end('{}');
  });
});
let played: Recorded[];
const recorded: Recorded[] = JSON.parse(readFileSync('test/strapi/recorded.json', 'utf8'));

beforeAll(async () => {
  platform = await startInProcess();
  await new Promise<void>((resolve) => hooks.listen(0, '127.0.0.1', resolve));
  const address: unknown = hooks.address();
  const strapi = `${platform.url}/systems/strapi`;
  await call(`${strapi}/webhook`, {
    method: 'PUT',
    body: {
      url: `http://127.0.0.1:${isRecord(address) ? address.port : 0}/`,
      headers: {},
      events: ['entry.create', 'entry.update', 'entry.delete', 'entry.publish', 'entry.unpublish'],
    },
  });
  const headers = { authorization: `Bearer ${local.strapiToken}` };
  let count = 0;
  played = await playStrapi({
    async call(method, path, body) {
      const answer = await call(`${strapi}/api/${path}`, { method, headers, ...(body ? { body } : {}) });
      return {
        status: answer.status,
        text: typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body),
      };
    },
    async press(action, documentId, locale) {
      await call(`${strapi}/editor/${action}`, { method: 'POST', body: { documentId, locale } });
    },
    async webhooks() {
      // The platform waits for them before it moves its time.
      await call(`${platform.url}/admin/clock`, { method: 'POST', body: { advance: 1 } });
      const bodies = told.slice(count);
      count = told.length;
      return bodies;
    },
  });
});
afterAll(async () => {
  await platform.stop();
  hooks.close();
});

test('the local Strapi does each step that was recorded, and no other', () => {
  expect(played.map(({ step }) => step)).toEqual(recorded.map(({ step }) => step));
});

test.each(recorded.map((one, index) => [index + 1, one.step, one] as const))(
  'step %d, %s: it answers and tells as a real Strapi 5.54.0 does',
  (number, _step, expected) => {
    expect(played[number - 1]).toEqual(expected);
  },
);
