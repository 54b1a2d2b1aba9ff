import type { Hono } from 'hono';

/** The store's websites, each with its one store view. */
export const WEBSITES = [
  { id: 1, code: 'base', name: 'Main Website', view: 'Default Store View', viewCode: 'default' },
  { id: 2, code: 'eu', name: 'EU Website', view: 'EU View', viewCode: 'eu_en' },
];

/** Tells the websites; guests belong to one of their own. */
export function websiteRoutes(app: Hono): void {
  const admin = { id: 0, code: 'admin', name: 'Admin', default_group_id: 0 };
  const websites = WEBSITES.map(({ id, code, name }) => ({ id, code, name, default_group_id: id }));
  app.get('/V1/store/websites', (c) => c.json([admin, ...websites]));
  const all = { id: 0, code: 'admin', name: 'Admin', website_id: 0, store_group_id: 0, is_active: 1 };
  const views = WEBSITES.map(({ id, viewCode, view }) => ({
    ...{ id, code: viewCode, name: view, website_id: id, store_group_id: id, is_active: 1 },
  }));
  app.get('/V1/store/storeViews', (c) => c.json([all, ...views]));
}
