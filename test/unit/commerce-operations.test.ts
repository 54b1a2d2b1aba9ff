import { generateKeyPairSync, sign } from 'node:crypto';
import { defineCommerceWebhook } from '#lib/systems/commerce/webhook/define';
import { add, exception, remove, replace, success } from '#lib/systems/commerce/webhook/operations';
import { isSignedBy } from '#lib/systems/commerce/webhook/signature';

beforeAll(() => {
  jest.spyOn(console, 'error').mockImplementation();
});

test('the five operations, as the store reads them', () => {
  expect(success()).toEqual({ op: 'success' });
  expect(exception('No.')).toEqual({ op: 'exception', message: 'No.' });
  const type = 'Magento\\Framework\\Exception\\LocalizedException';
  expect(exception('No.', type)).toEqual({ op: 'exception', message: 'No.', type });
  expect(add('result/tags', 'new')).toEqual({ op: 'add', path: 'result/tags', value: 'new' });
  expect(add('result', {}, 'A\\B')).toEqual({ op: 'add', path: 'result', value: {}, instance: 'A\\B' });
  expect(replace('result/price', 10)).toEqual({ op: 'replace', path: 'result/price', value: 10 });
  expect(remove('result/price')).toEqual({ op: 'remove', path: 'result/price' });
});

describe('the signature', () => {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
  const body = Buffer.from('{"price": 1.50}');
  const good = sign('RSA-SHA256', Buffer.from(body.toString('base64')), privateKey).toString('base64');

  test('is over the base64 of the exact bytes', () => {
    expect(isSignedBy(pem, body, good)).toBe(true);
    expect(isSignedBy(pem.replaceAll('\n', '\\n'), body, good)).toBe(true);
    expect(isSignedBy(pem, Buffer.from('{"price":1.50}'), good)).toBe(false);
    expect(isSignedBy(pem, body, sign('RSA-SHA256', body, privateKey).toString('base64'))).toBe(false);
    expect(isSignedBy(pem, body, undefined)).toBe(false);
    expect(isSignedBy(pem, body, 'no signature')).toBe(false);
  });

  test('a key that is none names the setting', () => {
    expect(() => isSignedBy('key', body, good)).toThrow('COMMERCE_WEBHOOK_PUBLIC_KEY is not a public key in PEM form.');
  });
});

test('whatever happens within, the store gets 200 with an operation', async () => {
  const main = (decide: () => Promise<never>) =>
    defineCommerceWebhook({ decide, otherwise: () => success() })({ __ow_body: '{}' });
  const answer = { statusCode: 200, body: { op: 'success' } };
  const decide = jest.fn(async () => Promise.reject(new Error('Defect')));
  await main(decide);
  expect(decide).toHaveBeenCalledTimes(1);
  expect(await main(async () => Promise.reject(new Error('Defect')))).toEqual(answer);
  expect(await main(async () => Promise.reject(undefined))).toEqual(answer);
});

test('several operations are answered as a list', async () => {
  const operations = [replace('result/price', 10), add('result/tags', 'x')];
  const main = defineCommerceWebhook({ decide: async () => operations, otherwise: success });
  expect(await main({ __ow_body: '{}' })).toEqual({ statusCode: 200, body: operations });
});
