import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';

/** The start of every zip, in base64. */
const ZIP = 'UEsDB';

/** Whether an action's code is a zip in base64: no client says so, the server has to see it. */
export function isBinary(code: string): boolean {
  return code.startsWith(ZIP);
}

/**
 * Puts an action's code on disk, once for each content, and returns the file to load. A zip is
 * unpacked; plain code becomes one file.
 * @throws Error where the zip is broken or wants to write outside its folder.
 */
export function unpack(code: string, folder: string): string {
  const target = path.join(folder, createHash('sha256').update(code).digest('hex').slice(0, 32));
  if (!existsSync(target)) {
    const staging = `${target}.${process.pid}`;
    rmSync(staging, { recursive: true, force: true });
    mkdirSync(staging, { recursive: true });
    for (const [name, bytes] of Object.entries(isBinary(code) ? unzipSync(Buffer.from(code, 'base64')) : plain(code))) {
      const file = path.resolve(staging, name);
      if (!file.startsWith(staging + path.sep)) {
        throw new Error(`The zip has an entry outside its folder: ${name}`);
      }
      if (!name.endsWith('/')) {
        mkdirSync(path.dirname(file), { recursive: true });
        writeFileSync(file, bytes);
      }
    }
    renameSync(staging, target);
  }
  // A package.json may name another file; requiring the folder honours it.
  return existsSync(path.join(target, 'package.json')) ? target : path.join(target, 'index.js');
}

/** Plain code declares a function and exports nothing; a module may as well. */
function plain(code: string): Record<string, Buffer> {
  return {
    'index.js': Buffer.from(`${code}\nif (typeof main === 'function' && !exports.main) exports.main = main;\n`),
  };
}
