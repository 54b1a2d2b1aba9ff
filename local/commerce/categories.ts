import type { Hono } from 'hono';
import { jsonBody } from '../kernel/http';
import type { Document, Documents } from './documents';
import type { Happened } from './emit';
import { CommerceError } from './errors';
import { commerceTime, objectIn } from './input';

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
