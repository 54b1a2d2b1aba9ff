import { SETTING_GROUPS, SETTINGS } from '#lib/settings/table';
import type { SettingDefinition } from '#lib/settings/types';

const HEADER = 'Written by `npm run generate` from lib/settings/table. Do not edit.';

/** The typed accessors of all settings: what code reads them by. */
export function settingAccessors(): string {
  const own = Object.entries<SettingDefinition>(SETTINGS).filter(([, { inCore }]) => !inCore);
  const rows = own.map(([name, definition]) => {
    return `/** ${sentence(definition)} */\nexport const ${name} = /* @__PURE__ */ ${accessor(name, definition)};`;
  });
  const used = [...new Set(rows.map((row) => /PURE__ \*\/ (\w+)\(/.exec(row)?.[1] ?? ''))].sort();
  return `// ${HEADER}\nimport {\n${used.map((name) => `  ${name},`).join('\n')}\n} from './kinds';\n\n${rows.join('\n\n')}\n`;
}

function accessor(name: string, { type, of = [], default: fallback, wrong = 'refused', least = 0 }: SettingDefinition) {
  const own = quoted(name);
  switch (type) {
    case 'text':
      return fallback === undefined ? `textSetting(${own})` : `textSettingOr(${own}, ${quoted(fallback)})`;
    case 'url':
      return fallback === undefined ? `urlSetting(${own})` : `urlSettingOr(${own}, ${quoted(fallback)})`;
    case 'number':
      return `numberSetting(${own}, ${Number(fallback)}, { least: ${least}, wrong: ${quoted(wrong)} })`;
    case 'flag':
      return `flagSetting(${own})`;
    case 'list':
      return fallback === undefined ? `listSetting(${own})` : `listSetting(${own}, ${quoted(fallback)})`;
    case 'secrets':
      return `secretsSetting(${own})`;
    case 'one of':
      return `choiceSetting(${own}, [${of.map(quoted).join(', ')}], ${quoted(fallback ?? '')}, ${quoted(wrong)})`;
  }
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "\\'")}'`;
}

function sentence({ meaning }: SettingDefinition): string {
  return `${meaning.charAt(0).toUpperCase()}${meaning.slice(1)}.`;
}

/** `.env.example`: every setting with its comment, by group. */
export function envExample(): string {
  const groups = SETTING_GROUPS.map(({ title, settings }) => {
    const lines = Object.entries<SettingDefinition>(settings).flatMap(([name, { example, exampleValue = '' }]) => [
      ...(example === undefined ? [] : example.split('\n').map((line) => `# ${line}`)),
      `${name}=${exampleValue}`,
    ]);
    return `# --- ${title} ---\n${lines.join('\n')}\n`;
  });
  return `# Copy to .env and fill in. Nothing here is needed for \`npm start\`, which brings its own values.
# ${HEADER}

${groups.join('\n')}`;
}

/** The page that explains each setting, and which actions read it. */
export function settingsPage(readers: ReadonlyMap<string, readonly string[]>): string {
  const groups = SETTING_GROUPS.map(({ title, settings }) => {
    const rows = Object.entries<SettingDefinition>(settings).map(([name, definition]) => {
      const { where, default: fallback, secret } = definition;
      const value = fallback === undefined ? '' : `\`${fallback}\``;
      const cells = [`\`${name}\``, sentence(definition), where, value, secret ? 'yes' : '', readersOf(name, readers)];
      return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
    });
    return `## ${title}

| setting | meaning | where to find it | default | secret | read by |
| --- | --- | --- | --- | --- | --- |
${rows.join('\n')}
`;
  });
  return `<!-- ${HEADER} -->

# Settings

Settings stand in \`.env\`; \`.env.example\` has a line for each. An action gets those that its code reads as inputs, when
it is deployed: after a change, deploy again. \`npx relay doctor\` says which are missing or wrong.

${groups.join('\n')}`;
}

function readersOf(name: string, readers: ReadonlyMap<string, readonly string[]>): string {
  const found = [...readers].filter(([, names]) => names.includes(name)).map(([action]) => action);
  if (found.length === 0) {
    return 'scripts';
  }
  if (found.length === readers.size) {
    return 'every action';
  }
  const packages = new Map<string, string[]>();
  for (const action of found) {
    const [packageName = '', own = ''] = action.split('/');
    packages.set(packageName, [...(packages.get(packageName) ?? []), own]);
  }
  return [...packages]
    .map(([packageName, own]) => `\`${packageName}/${own.length === 1 ? own[0] : `{${own.join(',')}}`}\``)
    .join(' ');
}
