import { HttpError } from '../kernel/http';
import type { Entities } from './entities';
import { parseActionName } from './names';

/** @throws HttpError 400 where a sequence would, directly or through others, contain itself. */
export function refuseCycle(
  entities: Entities,
  namespace: string,
  packageName: string,
  name: string,
  components: readonly string[],
): void {
  const self = `${packageName}/${name}`;
  const visit = (items: readonly string[], path: readonly string[]): void => {
    for (const item of items) {
      const parsed = parseActionName(item, namespace);
      const key = `${parsed.packageName}/${parsed.name}`;
      if (parsed.namespace === namespace && (key === self || path.includes(key))) {
        throw new HttpError(400, 'Sequence is not valid: it is recursive.');
      }
      const found = parsed.namespace === namespace ? entities.resolve(parsed.packageName, parsed.name) : undefined;
      visit(found?.action.exec.components ?? [], [...path, key]);
    }
  };
  visit(components, []);
}
