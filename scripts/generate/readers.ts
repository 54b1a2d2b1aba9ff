import { readdirSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { SETTINGS } from '#lib/settings/table';

/** Every action's code, as `actions/<…>/index.ts`. */
export function actionSources(): string[] {
  return readdirSync('actions', { recursive: true, encoding: 'utf8' })
    .filter((file) => path.basename(file) === 'index.ts')
    .map((file) => path.join('actions', file))
    .sort();
}

/**
 * The settings that each action reads, by its source: those whose accessors are left in a bundle of
 * its reachable code.
 */
export async function settingsReadBy(sources: readonly string[]): Promise<Map<string, string[]>> {
  const { outputFiles } = await build({
    entryPoints: [...sources],
    bundle: true,
    write: false,
    outdir: 'dist',
    outbase: '.',
    platform: 'node',
    format: 'esm',
    packages: 'external',
    // The console's page names every setting, and reads none.
    external: ['./generated'],
    treeShaking: true,
    minifySyntax: true,
    logLevel: 'silent',
  });
  const names = Object.keys(SETTINGS);
  return new Map(
    outputFiles.map(({ path: file, text }) => {
      const source = path.relative('dist', path.relative(process.cwd(), file)).replace(/\.js$/, '.ts');
      return [source, names.filter((name) => text.includes(`"${name}"`))] as const;
    }),
  );
}

/** The inputs of an action: each setting that it reads, from the environment. */
export function inputsYaml(names: readonly string[]): string {
  const rows = names.map((name) => `${name}: $${name}\n`);
  return `# Written by \`npm run generate\`: the settings that this action reads.\n${rows.join('')}`;
}

/**
 * An action's name as it is deployed, by its source: `actions/product/saleor/updated/index.ts` →
 * `product-saleor/updated`.
 */
export function actionName(source: string): string {
  const parts = path.dirname(source).split(path.sep).slice(1);
  return `${parts.slice(0, -1).join('-')}/${parts.at(-1)}`;
}
