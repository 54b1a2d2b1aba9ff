import { createRequire } from 'node:module';

/** The part of `dependency-tree` that Adobe's library calls. */
export interface DependencyTree {
  /** The files that a file is made of; `visited` keeps the lists of those that were read before. */
  toList(options: { filename: string; visited?: object }): string[];
}

/** The instance that Adobe's library uses. */
export function libraryDependencyTree(): DependencyTree {
  return createRequire(require.resolve('@adobe/aio-lib-runtime'))('dependency-tree');
}

/**
 * For each action Adobe's library parses all that it imports, to see whether anything changed. The
 * actions share most of it: from here on each file is parsed once a process, which is half a second
 * of each action's build. The lists stay the same. Only for a process that ends with its build.
 */
export function parseOnce(tree: DependencyTree): void {
  const visited = {};
  const toList = tree.toList.bind(tree);
  tree.toList = (options) => toList({ ...options, visited });
}
