/**
 * `npm run generate`: writes from the catalogue all that names an event elsewhere, and the page of what is proved.
 * `npm run generate -- --check` writes nothing and exits with 1 where a file is out of date.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { catalogue } from '#lib/catalogue/index';
import { ingestion, routes, saleor, schemas, types, validator } from './code';
import { conformancePage } from './conformance';
import { eventsJson, eventsPage } from './documents';
import { kebab } from './names';
import { actionName, actionSources, inputsYaml, settingsReadBy } from './readers';
import { envExample, settingAccessors, settingsPage } from './settings';

const GENERATED = 'lib/catalogue/generated';
const ACCESSORS = 'lib/settings/generated.ts';
const VALIDATORS = `${GENERATED}/validators`;

async function contents(): Promise<Map<string, string>> {
  const readers = await settingsReadBy(actionSources());
  const inputs = [...readers].map(
    ([source, names]) => [path.join(path.dirname(source), 'inputs.yaml'), inputsYaml(names)] as const,
  );
  return new Map([
    [ACCESSORS, settingAccessors()],
    ['.env.example', envExample()],
    ['docs/settings.md', settingsPage(byAction(readers))],
    ...inputs,
    [`${GENERATED}/types.ts`, await types(catalogue)],
    [`${GENERATED}/schemas.ts`, schemas(catalogue)],
    [`${GENERATED}/routes.ts`, routes(catalogue)],
    [`${GENERATED}/backoffice.ts`, ingestion(catalogue, 'backoffice')],
    [`${GENERATED}/saleor.ts`, saleor(catalogue)],
    ...catalogue.map((event) => [`${VALIDATORS}/${kebab(event.payload)}.js`, validator(event)] as const),
    ['scripts/onboarding/config/events.json', eventsJson(catalogue)],
    ['docs/events.md', eventsPage(catalogue)],
    ['docs/conformance.md', conformancePage()],
  ]);
}

/** The same by the action's name, `<package>/<action>`. */
function byAction(readers: ReadonlyMap<string, readonly string[]>): Map<string, readonly string[]> {
  return new Map([...readers].map(([source, names]) => [actionName(source), names] as const));
}

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
  const files = await contents();
  const stale = [...files].filter(([file, text]) => !existsSync(file) || readFileSync(file, 'utf8') !== text);
  const orphans = [GENERATED, VALIDATORS]
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => `${folder}/${entry.name}`),
    )
    .filter((file) => !files.has(file));
  if (values.check) {
    for (const file of [...stale.map(([name]) => name), ...orphans]) {
      console.error(`out of date: ${file}`);
    }
    if (stale.length + orphans.length > 0) {
      console.error('The catalogue and the generated files differ. Run npm run generate and commit the result.');
      return 1;
    }
    console.log(`${files.size} generated files are up to date.`);
    return 0;
  }
  for (const [file, text] of stale) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
    console.log(`wrote ${file}`);
  }
  for (const file of orphans) {
    rmSync(file);
    console.log(`removed ${file}`);
  }
  console.log(`${files.size} files, ${stale.length} written, ${orphans.length} removed.`);
  return 0;
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
