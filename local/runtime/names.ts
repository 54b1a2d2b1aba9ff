/** An action's name in its parts; the package is '' where there is none. */
export interface ActionName {
  namespace: string;
  packageName: string;
  name: string;
}

/**
 * Reads `action`, `package/action`, `/namespace/action`, `/namespace/package/action`; `_` is the
 * own namespace.
 */
export function parseActionName(text: string, own: string): ActionName {
  const parts = text.split('/').filter((part) => part !== '');
  const absolute = text.startsWith('/') || parts.length === 3;
  const namespace = absolute ? parts.shift() : undefined;
  const name = parts.pop() ?? '';
  return {
    namespace: namespace === undefined || namespace === '_' ? own : namespace,
    packageName: parts.pop() ?? '',
    name,
  };
}
