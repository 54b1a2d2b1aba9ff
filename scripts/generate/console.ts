import { createHash } from 'node:crypto';
import { build } from 'esbuild';
import { catalogue } from '#lib/catalogue/index';
import { SETTING_GROUPS } from '#lib/settings/table';
import type { SettingDefinition } from '#lib/settings/types';

/** The page may have so many bytes: it is one answer of an action, also on a slow line. */
const MOST_BYTES = 400_000;

/**
 * The page for people as a module: one HTML file with its script, its style and what it knows
 * without asking, and the hashes that its policy allows.
 */
export async function consolePage(): Promise<string> {
  const [script, style] = await Promise.all([bundled('console/main.tsx'), bundled('console/style/index.css')]);
  const html = [
    '<!doctype html><html lang="en"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width,initial-scale=1"><title>Commerce Relay</title>',
    `<link rel="icon" href="data:,"><style>${style}</style></head><body><div id="app"></div>`,
    `<script type="application/json" id="facts">${inScript(JSON.stringify(facts()))}</script>`,
    `<script>${script}</script></body></html>`,
  ].join('');
  const bytes = Buffer.byteLength(html);
  if (bytes > MOST_BYTES) {
    throw new Error(`The console's page has ${bytes} bytes, and at most ${MOST_BYTES} are allowed.`);
  }
  const page = { html, script: hashOf(script), style: hashOf(style) };
  const rows = Object.entries(page).map(([name, value]) => `  ${name}: ${JSON.stringify(value)},\n`);
  return `// Written by \`npm run generate\` from console/. Do not edit.\nexport const page = {\n${rows.join('')}};\n`;
}

async function bundled(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'none',
    charset: 'utf8',
    logLevel: 'silent',
  });
  return inScript(outputFiles[0]?.text.trim() ?? '');
}

/** A text that ends no script element, whatever stands in it. */
function inScript(text: string): string {
  return text.replaceAll('</', '<\\/').replaceAll('<!--', '<\\!--');
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** The settings and the samples, as the page shows them. */
function facts() {
  return {
    settings: SETTING_GROUPS.map(({ title, settings }) => ({
      title,
      settings: Object.entries<SettingDefinition>(settings).map(([name, setting]) => ({
        name,
        meaning: setting.meaning,
        where: setting.where,
        ...(setting.default === undefined || setting.secret ? {} : { default: setting.default }),
        ...(setting.secret ? { secret: true } : {}),
        ...(setting.needed === 'always' ? { needed: true } : {}),
      })),
    })),
    samples: catalogue.map(({ type, source, entity, sample }) => ({ type, source, entity, sample })),
  };
}
