import type { Hono } from 'hono';
import { jsonBody } from '../kernel/http';
import type { Document, Documents } from './documents';
import type { Happened } from './emit';
import { CommerceError } from './errors';
import { commerceTime, objectIn } from './input';
import { search } from './search';

const PATH = '/V1/categories/:id{[0-9]+}';

/** The tree's categories: read one, change one. */
export function categoryRoutes(
  app: Hono,
  documents: Documents,
  now: () => number,
  tell: (happened: Happened) => void,
): void {
  const find = (id: number): Document => {
    const found = documents.byId('category', id);
    if (found === undefined) {
      throw new CommerceError(404, `No such entity with id = ${id}`);
    }
    return found;
  };
  app.get('/V1/categories/list', (c) => {
    const found = documents.all('category').map((category) => ({ ...category, url_key: keyOf(category) }));
    const { items, ...answer } = search(found, new URL(c.req.url).searchParams);
    return c.json({ items: items.map(({ url_key: _key, ...category }) => category), ...answer });
  });
  app.post('/V1/categories', async (c) => {
    const given = objectIn(await jsonBody(c), 'category');
    const parent = find(Number(given.parent_id ?? 2));
    const id = documents.nextId('category') + 2;
    const time = commerceTime(now());
    const own: unknown = given.custom_attributes ?? [];
    const key = {
      attribute_code: 'url_key',
      value: String(given.name)
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-'),
    };
    const category = {
      ...defaultCategory(time),
      ...given,
      ...{ id, parent_id: parent.id, level: Number(parent.level) + 1, path: `${parent.path}/${id}` },
      custom_attributes: [key, ...(Array.isArray(own) ? own : [])],
    };
    documents.put('category', id, String(id), category);
    tell({ kind: 'category', record: category, change: 'created' });
    return c.json(category);
  });
  app.get(PATH, (c) => c.json(find(Number(c.req.param('id')))));
  app.put(PATH, async (c) => {
    const old = find(Number(c.req.param('id')));
    const { id: _id, ...given } = objectIn(await jsonBody(c), 'category');
    const category = { ...old, ...given, updated_at: commerceTime(now()) };
    documents.put('category', Number(old.id), String(old.id), category);
    tell({ kind: 'category', record: category, change: 'updated' });
    return c.json(category);
  });
}

/** The last one counts. */
function keyOf({ custom_attributes }: Document): unknown {
  const own: unknown[] = Array.isArray(custom_attributes) ? custom_attributes : [];
  return own
    .filter((item) => Object(item).attribute_code === 'url_key')
    .map((item) => Object(item).value)
    .at(-1);
}

/** The default category of a new store. */
export function defaultCategory(time: string): Document {
  return {
    id: 2,
    parent_id: 1,
    name: 'Default Category',
    is_active: true,
    position: 1,
    level: 1,
    children: '',
    created_at: time,
    updated_at: time,
    path: '1/2',
    available_sort_by: [],
    include_in_menu: true,
    custom_attributes: [],
  };
}
