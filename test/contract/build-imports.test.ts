import path from 'node:path';
import { libraryDependencyTree, parseOnce } from '#scripts/build/imports';

const handler = path.resolve('lib/core/retry.ts');
const consumer = path.resolve('lib/core/deadline.ts');
const options = (filename: string) => ({
  filename,
  directory: path.dirname(filename),
  filter: (file: string) => !file.includes('node_modules'),
});

test('what a file imports is the same list where an earlier file was read before', () => {
  const tree = libraryDependencyTree();
  const fresh = tree.toList(options(handler));
  expect(fresh).toContain(path.resolve('lib/core/errors.ts'));
  const given: unknown[] = [];
  const shared = {
    toList(all: ReturnType<typeof options> & { visited?: object }) {
      given.push(all.visited);
      return tree.toList(all);
    },
  };
  parseOnce(shared);
  shared.toList(options(consumer));
  expect(shared.toList(options(handler))).toEqual(fresh);
  expect(given[0]).toHaveProperty([path.resolve('lib/core/errors.ts')]);
  expect(given[1]).toBe(given[0]);
});
