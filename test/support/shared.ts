import path from 'node:path';

/**
 * Where other systems' published descriptions and recordings lie. They are not part of the project:
 * where they are missing, tests skip. `SHARED` names another folder, or one that is not there.
 */
const SHARED = process.env.SHARED ?? path.resolve(__dirname, '../../../shared');

/** A file or folder of them, whether it is there or not. */
export function shared(...names: string[]): string {
  return path.join(SHARED, ...names);
}
