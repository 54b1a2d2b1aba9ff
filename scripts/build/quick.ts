import path from 'node:path';
import type { AppConfig } from '@adobe/aio-cli-lib-app-config';
import { type BuildFailure, formatMessages, type Plugin, build as runCompiler } from 'esbuild';
import { isRecord } from '#lib/core/json';

/** An action as the quick compiler made it. */
export interface QuickBundle {
  /** `<package>/<action>` */
  name: string;
  code: string;
  /** A source map, as JSON, where it was asked for. */
  map: string | undefined;
  /** The same for the same code. */
  hash: string;
}

/** Where the bundles would be: a source map's paths count from there. */
const OUT = 'dist/quick';

/** As webpack's in its production mode, and as Adobe's library adds. */
const DEFINED = {
  WEBPACK_ACTION_BUILD: 'true',
  'process.env.AIO_CLI_ENV': '"prod"',
  'process.env.NODE_ENV': '"production"',
};

/**
 * Bundles actions for the hot reload, within milliseconds. What is deployed anywhere else is built
 * by Adobe's library; docs/decisions/0009 says why the two behave alike.
 */
export class QuickCompiler {
  /** The files that each action is made of, by their absolute paths. */
  private readonly inputs = new Map<string, ReadonlySet<string>>();
  private readonly entries: ReadonlyMap<string, string>;

  constructor(
    private readonly root: string,
    { manifest }: Pick<AppConfig, 'manifest'>,
    /** For a debugger: the map is part of the code. */
    private readonly debuggable = false,
  ) {
    this.entries = new Map(
      Object.entries(manifest.full.packages).flatMap(([packageName, { actions = {} }]) =>
        Object.entries(actions).map(([name, action]) => [`${packageName}/${name}`, action.function] as const),
      ),
    );
  }

  /** All actions, as `<package>/<action>`. */
  get names(): string[] {
    return [...this.entries.keys()];
  }

  /** The actions that one of the files is part of, and those that were never compiled. */
  affectedBy(files: readonly string[]): string[] {
    const changed = files.map((file) => path.resolve(this.root, file));
    return this.names.filter((name) => {
      const inputs = this.inputs.get(name);
      return inputs === undefined || changed.some((file) => inputs.has(file));
    });
  }

  /**
   * Bundles the named actions, with source maps where they are asked for: they take a third more.
   * @throws Error that names each file, line and reason.
   */
  async compile(names: readonly string[], { maps = false } = {}): Promise<QuickBundle[]> {
    const entryPoints = names.map((name) => ({ in: path.resolve(this.root, this.entries.get(name) ?? ''), out: name }));
    const { outputFiles, metafile } = await runCompiler({
      entryPoints,
      absWorkingDir: this.root,
      outdir: path.join(this.root, OUT),
      bundle: true,
      write: false,
      metafile: true,
      platform: 'node',
      format: 'cjs',
      target: 'es2022',
      mainFields: ['module', 'main'],
      define: DEFINED,
      plugins: [standIns(this.root)],
      sourcemap: this.debuggable ? 'inline' : maps && 'external',
      sourcesContent: this.debuggable,
      // Each bundle is two folders deep.
      sourceRoot: path.join(this.root, OUT, 'package/'),
      logLevel: 'silent',
    }).catch(explained);
    for (const name of names) {
      const { inputs = {} } = metafile.outputs[`${OUT}/${name}.js`] ?? {};
      this.inputs.set(name, new Set(Object.keys(inputs).map((file) => path.resolve(this.root, file))));
    }
    const texts = new Map(outputFiles.map((file) => [path.relative(path.join(this.root, OUT), file.path), file]));
    return names.map((name) => {
      const code = texts.get(`${name}.js`);
      const { text = '', hash = '' } = code ?? {};
      return { name, code: text, hash, map: texts.get(`${name}.js.map`)?.text };
    });
  }
}

/**
 * What stands in a package's place in webpack's bundles, by the configuration of the project. A
 * name that ends in $ is the whole one.
 */
function standIns(root: string): Plugin {
  const config: unknown = require(path.join(root, 'webpack.config.js'));
  const resolve = isRecord(config) ? config.resolve : undefined;
  const alias = isRecord(resolve) && isRecord(resolve.alias) ? resolve.alias : {};
  return {
    name: 'stand-ins',
    setup(build) {
      for (const [name, file] of Object.entries(alias)) {
        const exact = name.replace(/\$$/, '').replace(/[/.]/g, '\\$&');
        build.onResolve({ filter: new RegExp(`^${exact}$`) }, () => ({ path: String(file) }));
      }
    },
  };
}

/** @throws Error with the compiler's findings, as it prints them. */
async function explained(error: unknown): Promise<never> {
  if (!isFailure(error)) {
    throw error;
  }
  const found = await formatMessages(error.errors, { kind: 'error', color: false });
  throw new Error(`It does not compile:\n${found.map((text) => text.trimEnd()).join('\n')}`);
}

function isFailure(error: unknown): error is BuildFailure {
  return error instanceof Error && 'errors' in error && Array.isArray(error.errors) && error.errors.every(isRecord);
}
