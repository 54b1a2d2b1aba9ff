import { createHmac, generateKeyPairSync } from 'node:crypto';
import { verifySignatureWithJwks } from '@saleor/app-sdk/auth';
import fc from 'fast-check';
import type { JSONWebKeySet } from 'jose';
import { verifyHmac, verifyJws } from '#lib/systems/saleor/signature';
import { openDatabase } from '#local/kernel/database';
import { pythonJson } from '#local/saleor/payload';
import { Signer } from '#local/saleor/signer';
import { temporaryFolder } from '../support/started';

const signer = new Signer(openDatabase(temporaryFolder()));
const keys = signer.jwks() as JSONWebKeySet;

/** Saleor’s own SDK: it throws where it does not accept. */
const oracle = (jwks: JSONWebKeySet, signature: string, body: string) =>
  verifySignatureWithJwks(JSON.stringify(jwks), signature, body).then(
    () => true,
    () => false,
  );

/** How a right signature is made wrong, or left right. */
const CHANGES: Record<string, (signature: string, body: string) => [string, string]> = {
  nothing: (signature, body) => [signature, body],
  'another body': (signature, body) => [signature, `${body} `],
  'written again by JavaScript': (signature, body) => [signature, JSON.stringify(JSON.parse(body))],
  'a part missing': (signature, body) => [signature.split('..')[0] ?? '', body],
  'the payload within': (signature, body) => [
    signature.replace('..', `.${Buffer.from(body).toString('base64url')}.`),
    body,
  ],
  'another signature': (signature, body) => [`${signature.slice(0, -8)}AAAAAAAA`, body],
  'no signature at all': (_signature, body) => ['', body],
  'a header without b64': (signature, body) => {
    const head = Buffer.from('{"alg":"RS256","typ":"JWT"}').toString('base64url');
    return [`${head}..${signature.split('..')[1]}`, body];
  },
  'the algorithm none': (_signature, body) => [`${Buffer.from('{"alg":"none"}').toString('base64url')}..`, body],
  'HMAC with the public key': (_signature, body) => {
    const head = Buffer.from('{"alg":"HS256","crit":["b64"],"b64":false}').toString('base64url');
    const proof = createHmac('sha256', JSON.stringify(keys)).update(`${head}.${body}`).digest('base64url');
    return [`${head}..${proof}`, body];
  },
};

/** Those that leave the proof of the bytes as it was. */
const RIGHT = ['nothing', 'the payload within'];

test('ours and the SDK’s verifier agree on every right and wrong signature of the local Saleor', async () => {
  await fc.assert(
    fc.asyncProperty(fc.object({ maxDepth: 2 }), fc.constantFrom(...Object.keys(CHANGES)), async (value, change) => {
      const body = pythonJson(JSON.parse(JSON.stringify({ order: value, name: 'Zoë "é" 🏕' })));
      const [signature, sent] = CHANGES[change]?.(signer.sign(body), body) ?? ['', ''];
      const ours = (await verifyJws(signature, Buffer.from(sent), keys)) === 'good';
      expect({ change, ours }).toEqual({ change, ours: await oracle(keys, signature, sent) });
      expect(ours).toBe(RIGHT.includes(change));
    }),
    { numRuns: 200 },
  );
}, 60_000);

test('a key that is not among these is told from a wrong signature', async () => {
  const other = new Signer(openDatabase(temporaryFolder()));
  expect(await verifyJws(other.sign('{}'), Buffer.from('{}'), keys)).toBe('unknown-key');
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const sameName = { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: keys.keys[0]?.kid, alg: 'RS256' }] };
  expect(await verifyJws(signer.sign('{}'), Buffer.from('{}'), sameName as JSONWebKeySet)).toBe('bad');
});

test('the bytes are those of Python: blanks behind commas and colons, ASCII alone', () => {
  const text = pythonJson({ a: [1, 'é'], b: { c: null, d: '🏕' } });
  expect(text).toBe(String.raw`{"a": [1, "\u00e9"], "b": {"c": null, "d": "\ud83c\udfd5"}}`);
});

test('the older kind of signature', () => {
  const proof = createHmac('sha256', 'secret').update('{}').digest('hex');
  expect(verifyHmac(proof, Buffer.from('{}'), 'secret')).toBe('good');
  expect(verifyHmac(proof, Buffer.from('{ }'), 'secret')).toBe('bad');
});
