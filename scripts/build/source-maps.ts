import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import path from 'node:path';
import { buildRoot, loadConfig } from './application';
import { buildInPool } from './pool';
import { QuickCompiler } from './quick';

/** A place in an action's code on the local platform: file, name of the code, line, column. */
const PLACE = /(\/[^\s():"]*\/actions\/([0-9a-f]{32})\/index\.js):(\d+):(\d+)/g;

/**
 * Leads the places in stacks back to TypeScript. A map is made when a stack first asks for it, so
 * that no build and no bundle pays for it; it counts only where it belongs to the very code that
 * ran. It is kept beside the platform's data.
 */
export class Stacks {
  private readonly maps = new Map<string, Promise<SourceMap | undefined>>();

  constructor(
    /** The platform's. */
    private readonly folder: string,
    private readonly root = process.cwd(),
  ) {}

  /** The text with the places in TypeScript that it knows. `action` is `<package>/<action>`. */
  async readable(text: string, action: string): Promise<string> {
    let mapped = text;
    for (const [whole, file = '', id = '', line, column] of text.matchAll(PLACE)) {
      const map = await this.mapOf(id, file, action);
      const place = map && this.placeIn(map, Number(line), Number(column));
      mapped = place === undefined ? mapped : mapped.replace(whole, place);
    }
    return mapped;
  }

  private placeIn(map: SourceMap, line: number, column: number): string | undefined {
    const found = map.findEntry(line - 1, column - 1);
    if (!('originalSource' in found) || !found.originalSource) {
      return undefined;
    }
    const file = path.relative(this.root, found.originalSource);
    return `${file}:${found.originalLine + 1}:${found.originalColumn + 1}`;
  }

  private mapOf(id: string, file: string, action: string): Promise<SourceMap | undefined> {
    // What cannot be mapped is shown as it is: a stack is never lost because of its map.
    const found = this.maps.get(id) ?? this.load(id, file, action).catch(() => undefined);
    this.maps.set(id, found);
    return found;
  }

  private async load(id: string, file: string, action: string): Promise<SourceMap | undefined> {
    const kept = path.join(this.folder, 'source-maps', `${id}.map`);
    if (!existsSync(kept)) {
      const code = readFileSync(file, 'utf8');
      const payload = (await this.ofQuick(action, code)) ?? (await this.ofDeployed(action, code));
      if (payload === undefined) {
        return undefined;
      }
      mkdirSync(path.dirname(kept), { recursive: true });
      writeFileSync(kept, JSON.stringify(payload));
    }
    return new SourceMap(JSON.parse(readFileSync(kept, 'utf8')));
  }

  private async ofQuick(action: string, code: string): Promise<SourceMapPayload | undefined> {
    const compiler = new QuickCompiler(this.root, await loadConfig());
    const [bundle] = await compiler.compile([action], { maps: true });
    return bundle?.map !== undefined && bundle.code === code ? absolute(JSON.parse(bundle.map)) : undefined;
  }

  private async ofDeployed(action: string, code: string): Promise<SourceMapPayload | undefined> {
    await buildInPool([action], 'mapped', () => {});
    const { actions } = await loadConfig('mapped');
    const built = path.resolve(buildRoot('mapped'), actions.dist, `${action}-temp/index.js`);
    const isSame = readFileSync(built, 'utf8') === code;
    return isSame ? absolute(JSON.parse(readFileSync(`${built}.map`, 'utf8'))) : undefined;
  }
}

/** Node.js does not resolve sources against their root. */
function absolute(payload: SourceMapPayload): SourceMapPayload {
  const sources = payload.sources.map((source) => path.resolve(payload.sourceRoot ?? '', source));
  return { ...payload, sourceRoot: '', sources };
}
