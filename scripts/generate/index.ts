/**
 * `npm run generate`: writes from the catalogue all that names an event elsewhere, from the table
 * of settings all that names a setting, from the actions' code their inputs, and the page of what
 * is proved. `npm run generate -- --check` writes nothing and exits with 1 where a file is out of
 * date.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { checkoutSchemas } from '#lib/catalogue/checkout';
import { catalogue } from '#lib/catalogue/index';
import { records } from '#lib/catalogue/records/index';
import { ingestion, routes, saleor, schemas, types, validator } from './code';
import { conformancePage } from './conformance';
import { consolePage } from './console';
import { eventsJson, eventsPage } from './documents';
import { mappingPage } from './mapping';
import { kebab } from './names';
import { actionName, actionSources, inputsYaml, settingsReadBy } from './readers';
import { publishedSchemas, recordTypes } from './records';
import { envExample, settingAccessors, settingsPage } from './settings';

const GENERATED = 'lib/catalogue/generated';
const ACCESSORS = 'lib/settings/generated.ts';
const VALIDATORS = `${GENERATED}/validators`;
const SCHEMAS = 'docs/schemas';

type Files = ReadonlyMap<string, string>;

const named = [...catalogue, ...checkoutSchemas];

/** What is written from the tables: the catalogue, the settings, and the names of the tests. */
async function fromTables(): Promise<Files> {
  return new Map([
    [ACCESSORS, settingAccessors()],
    ['.env.example', envExample()],
    [`${GENERATED}/types.ts`, await types(named)],
    [`${GENERATED}/records.ts`, await recordTypes(records)],
    [`${GENERATED}/schemas.ts`, schemas(named)],
    [`${GENERATED}/routes.ts`, routes(catalogue)],
    [`${GENERATED}/backoffice.ts`, ingestion(catalogue, 'backoffice')],
    [`${GENERATED}/saleor.ts`, saleor(catalogue)],
    ...named.map((one) => [`${VALIDATORS}/${kebab(one.payload)}.js`, validator(one)] as const),
    ...publishedSchemas(catalogue, records),
    ['scripts/onboarding/config/events.json', eventsJson(catalogue)],
    ['docs/events.md', eventsPage(catalogue)],
    ['docs/conformance.md', conformancePage()],
    ['actions/console/page/generated.ts', await consolePage()],
  ]);
}

/** What is written from the code, which imports what is written from the tables. */
async function fromCode(): Promise<Files> {
  const readers = await settingsReadBy(actionSources());
  return new Map([
    ...[...readers].map(
      ([source, names]) => [path.join(path.dirname(source), 'inputs.yaml'), inputsYaml(names)] as const,
    ),
    ['docs/mapping.md', mappingPage()],
    [
      'docs/settings.md',
      settingsPage(new Map([...readers].map(([source, names]) => [actionName(source), names] as const))),
    ],
  ]);
}

/** The files that are not there, or are not as they should be. */
function staleOf(files: Files): [string, string][] {
  return [...files].filter(([file, text]) => !existsSync(file) || readFileSync(file, 'utf8') !== text);
}

/** Generated files that nothing is generated to any more. */
function orphansOf(files: Files): string[] {
  const found = [GENERATED, VALIDATORS, SCHEMAS].flatMap((folder) =>
    existsSync(folder)
      ? readdirSync(folder, { withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => `${folder}/${entry.name}`)
      : [],
  );
  return found.filter((file) => !files.has(file));
}

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
  return values.check ? check() : write();
}

async function check(): Promise<number> {
  const tables = await fromTables();
  const stale = [...staleOf(tables).map(([file]) => file), ...orphansOf(tables)];
  // Code that imports stale files would be read wrongly, or not at all.
  const code = stale.length === 0 ? await fromCode() : new Map<string, string>();
  stale.push(...staleOf(code).map(([file]) => file));
  for (const file of stale) {
    console.error(`out of date: ${file}`);
  }
  if (stale.length > 0) {
    console.error('The generated files are not up to date. Run npm run generate and commit the result.');
    return 1;
  }
  console.log(`${tables.size + code.size} generated files are up to date.`);
  return 0;
}

async function write(): Promise<number> {
  const tables = await fromTables();
  const orphans = orphansOf(tables);
  for (const file of orphans) {
    rmSync(file);
    console.log(`removed ${file}`);
  }
  const written = [...writeFiles(tables)];
  const code = await fromCode();
  written.push(...writeFiles(code));
  console.log(`${tables.size + code.size} files, ${written.length} written, ${orphans.length} removed.`);
  return 0;
}

function writeFiles(files: Files): string[] {
  return staleOf(files).map(([file, text]) => {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
    console.log(`wrote ${file}`);
    return file;
  });
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
