import { byCause, fail, ok, warn } from '#scripts/relay/doctor/finding';
import { checkSecrets } from '#scripts/relay/doctor/project';

test('what is wrong in the same way is one line that names each; what is well stays', () => {
  const mend = 'Run npm run onboard.';
  expect(
    byCause([
      ok('I/O Events', 'two are as declared'),
      ok('IMS token', 'two are as declared'),
      fail('a', 'the event is missing', mend),
      warn('b', 'the event is missing', mend),
      fail('c', 'the event is missing', mend),
      fail('d', 'the event differs', mend),
    ]),
  ).toEqual([
    { state: 'ok', what: 'I/O Events', text: 'two are as declared' },
    { state: 'ok', what: 'IMS token', text: 'two are as declared' },
    { state: 'fail', what: '2 in the same way', text: 'the event is missing: a, c', mend },
    { state: 'warn', what: 'b', text: 'the event is missing', mend },
    { state: 'fail', what: 'd', text: 'the event differs', mend },
  ]);
});

test("the local platform's own constants are no leaked secrets", () => {
  expect(
    checkSecrets({ COMMERCE_CONSUMER_SECRET: 'local-consumer-secret', INGESTION_BEARER_TOKEN: 'local-token' }),
  ).toEqual([ok('secrets', 'none in the files that git tracks')]);
  expect(checkSecrets({ COMMERCE_CONSUMER_SECRET: 'Commerce Relay' })).not.toEqual([
    ok('secrets', 'none in the files that git tracks'),
  ]);
});
