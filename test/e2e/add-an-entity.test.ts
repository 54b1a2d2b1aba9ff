import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { call, managementHeaders } from '../support/http';
import { copyOfProject, keepPackages, start } from '../support/started';

/** A part of the guide that goes into a file: whole, or behind or instead of one of its lines. */
interface Edit {
  file: string;
  place: 'behind' | 'instead of' | undefined;
  line: string;
  text: string;
}

const EDIT = /^\*\*`(.+?)`\*\*(?:, (behind|instead of) `(.+)`)?:\n\n```\w+\n([\s\S]*?)```$/gm;
const edits: Edit[] = [...readFileSync('docs/add-an-entity.md', 'utf8').matchAll(EDIT)].map(
  ([, file = '', place, line = '', text = '']) => ({
    file,
    place: place === 'behind' || place === 'instead of' ? place : undefined,
    line,
    text,
  }),
);

function apply(project: string, { file, place, line, text }: Edit): void {
  const target = path.join(project, file);
  if (place === undefined) {
    expect(existsSync(target)).toBe(false);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
    return;
  }
  const lines = readFileSync(target, 'utf8').split('\n');
  const at = lines.indexOf(line);
  expect({ file, line, found: at >= 0 }).toEqual({ file, line, found: true });
  lines.splice(place === 'behind' ? at + 1 : at, place === 'behind' ? 0 : 1, text.trimEnd());
  writeFileSync(target, lines.join('\n'));
}

test('an entity with one event in each direction takes at most 80 lines', () => {
  const lines = edits.flatMap(({ text }) => text.split('\n')).filter((line) => line.trim() !== '');
  expect(edits).toHaveLength(13);
  expect(lines.length).toBeLessThanOrEqual(80);
});

test('what the guide says, done: it compiles, is deployed, and both directions work and come to rest', async () => {
  const project = copyOfProject();
  for (const edit of edits) {
    apply(project, edit);
  }
  // The build of the others would prove nothing more.
  keepPackages(project, ['ingestion', 'category-backoffice', 'category-commerce']);
  const run = (...args: string[]) => execFileSync(process.execPath, args, { cwd: project, encoding: 'utf8' });
  run('--import', 'tsx', 'scripts/generate/index.ts');
  run('node_modules/typescript/bin/tsc', '--noEmit');
  const platform = await start({ cwd: project, args: [] });
  const relay = (...args: string[]) => run('scripts/relay/bin.js', 'trigger', ...args, '--url', platform.url);

  relay('be-observer.catalog_category_update', '--set', 'name=Tents');
  expect(await platform.delivery('be-observer.catalog_category_update')).toMatch(
    / category-backoffice\/consumer {2}200 /,
  );
  const category = await call(`${platform.url}/systems/commerce/rest/V1/categories/2`, {
    headers: await managementHeaders(platform.url),
  });
  expect(category.body).toMatchObject({ id: 2, name: 'Tents' });
  const saved = 'com.adobe.commerce.observer.catalog_category_save_commit_after';
  expect(await platform.delivery(saved)).toMatch(/ category-commerce\/consumer {2}200 .*echo/);

  relay(saved, '--set', 'name=Camping');
  expect(await platform.delivery(saved)).toMatch(/ category-commerce\/consumer {2}200 /);
  const { body } = await call(`${platform.url}/systems/backoffice/categories`);
  expect(body).toEqual({ items: [{ id: '2', name: 'Camping', writes: 1 }] });
  await platform.stop();
}, 240_000);
