import dotenv from 'dotenv';
import fc from 'fast-check';
import { setVariables } from '#scripts/dotenv-file';

const FILE = `# The workspace
A=1
# The provider: printed by onboarding.
PROVIDER_ID=

export OTHER="x # y"   # why
aio_Runtime_Namespace=old
`;

test('values change in their place; comments, order and the rest stay', () => {
  const text = setVariables(FILE, { PROVIDER_ID: 'p-1', OTHER: 'z', AIO_runtime_namespace: 'new', ADDED: '2' });
  expect(text).toBe(`# The workspace
A=1
# The provider: printed by onboarding.
PROVIDER_ID=p-1

export OTHER=z   # why
AIO_runtime_namespace=new
ADDED=2
`);
});

test.each([
  ['', 'A=1\n'],
  ['B=2', 'B=2\nA=1\n'],
  ['A=0', 'A=1'],
  ['A=0\r\nB=2\r\n', 'A=1\r\nB=2\r\n'],
  ['A=0\nB=2\nA=3\n', 'A=1\nB=2\n'],
  ['#A=0\n', '#A=0\nA=1\n'],
])('%j', (before, after) => {
  expect(setVariables(before, { A: '1' })).toBe(after);
});

test('what is read back is what was set, and nothing else changes', () => {
  const value = fc.stringMatching(/^[\w-]{0,8}$/);
  const name = fc.constantFrom('A', 'B', 'C', 'D');
  const line = fc.oneof(
    fc.tuple(name, value).map(([key, text]) => `${key}=${text}`),
    fc.constantFrom('', '# comment', '# A=5'),
  );
  fc.assert(
    fc.property(fc.array(line), fc.dictionary(name, value), (lines, variables) => {
      const before = lines.join('\n');
      const after = dotenv.parse(setVariables(before, variables));
      expect(after).toEqual({ ...dotenv.parse(before), ...variables });
    }),
  );
});
