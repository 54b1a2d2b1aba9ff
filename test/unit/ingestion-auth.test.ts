import { Webhook } from 'standardwebhooks';
import { readConfig } from '#lib/core/config';
import { createDeadline } from '#lib/core/deadline';
import { createLog } from '#lib/core/log';
import { checkAuthentication } from '#lib/systems/backoffice/webhook/auth';

const SECRET = Buffer.from('a secret of the back office').toString('base64');
const SIGNED = Date.UTC(2026, 0, 1);
const body = Buffer.from('{"data":{}}');

const context = {
  config: readConfig({ INGESTION_AUTH: 'hmac', INGESTION_HMAC_SECRET: SECRET }),
  deadline: createDeadline(0),
  log: createLog('error', {}, () => {}),
};
const request = {
  method: 'POST',
  path: [],
  query: new URLSearchParams(),
  body,
  headers: {
    'webhook-id': 'msg_1',
    'webhook-timestamp': String(SIGNED / 1000),
    'webhook-signature': new Webhook(SECRET).sign('msg_1', new Date(SIGNED), body.toString()),
  },
};

test.each([-300, 0, 300])('a signature may be off by five minutes: %i seconds', (seconds) => {
  expect(checkAuthentication(request, context, SIGNED + seconds * 1000)).toEqual({ messageId: 'msg_1' });
});

test.each([-301, 301])('a signature that is off by more is refused: %i seconds', (seconds) => {
  expect(() => checkAuthentication(request, context, SIGNED + seconds * 1000)).toThrow('wants the scheme hmac');
});

test('one byte of the body more or less is refused', () => {
  for (const changed of [Buffer.concat([body, Buffer.from(' ')]), body.subarray(1)]) {
    expect(() => checkAuthentication({ ...request, body: changed }, context, SIGNED)).toThrow('Unauthorized');
  }
});

test('one good signature among others is enough, of the known version only', () => {
  const signature = request.headers['webhook-signature'];
  const send = (text: string) =>
    checkAuthentication({ ...request, headers: { ...request.headers, 'webhook-signature': text } }, context, SIGNED);
  expect(send(`v1,AAAA ${signature}`)).toEqual({ messageId: 'msg_1' });
  expect(() => send(signature.replace('v1,', 'v2,'))).toThrow('Unauthorized');
});
