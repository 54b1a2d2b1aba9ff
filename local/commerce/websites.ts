import type { Hono } from 'hono';

/** The store's websites, each with its one store view. */
export const WEBSITES = [
  { id: 1, code: 'base', name: 'Main Website', view: 'Default Store View' },
  { id: 2, code: 'eu', name: 'EU Website', view: 'EU View' },
];

/** Tells the websites; guests belong to one of their own. */
export function websiteRoutes(app: Hono): void {
  const admin = { id: 0, code: 'admin', name: 'Admin', default_group_id: 0 };
  const websites = WEBSITES.map(({ id, code, name }) => ({ id, code, name, default_group_id: id }));
  app.get('/V1/store/websites', (c) => c.json([admin, ...websites]));
}
