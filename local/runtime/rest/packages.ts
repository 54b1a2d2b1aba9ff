import type { Hono } from 'hono';
import { HttpError, jsonBody } from '../../kernel/http';
import { readChange } from '../entity-input';
import { nameOf, page, type RestOptions, refuseExisting, required } from './shared';

/** Packages, and bindings, which stand for another package. */
export function packageRoutes(app: Hono, path: string, { entities, pool }: RestOptions): void {
  const one = `${path}/:name`;
  app.get(path, (c) => c.json(page(c, entities.packages())));
  app.get(one, (c) => {
    const entity = required(entities.package(nameOf(c)));
    const actions = entities
      .actions(entity.binding?.name ?? entity.name)
      .map(({ name, version, annotations }) => ({ name, version, annotations }));
    return c.json({ ...entity, binding: entity.binding ?? {}, actions, feeds: [] });
  });
  app.put(one, async (c) => {
    const name = nameOf(c);
    if (name === 'default') {
      throw new HttpError(400, 'The package name default is reserved.');
    }
    refuseExisting(c, entities.package(name));
    const change = readChange(await jsonBody(c));
    if (change.binding) {
      required(entities.package(change.binding.name));
    }
    return c.json(entities.putPackage(name, change));
  });
  app.delete(one, (c) => {
    const entity = required(entities.package(nameOf(c)));
    const actions = entities.actions(entity.name);
    if (actions.length > 0 && c.req.query('force') !== 'true') {
      throw new HttpError(
        409,
        `Package not empty (contains ${actions.length} entities). Set force param or delete package contents.`,
      );
    }
    for (const action of actions) {
      entities.deleteAction(entity.name, action.name);
      pool.retire(action);
    }
    entities.deletePackage(entity.name);
    return c.json(entity);
  });
}
