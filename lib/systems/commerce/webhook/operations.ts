/** An operation in the answer to a synchronous webhook: what the store does with its data. */
export type Operation =
  | { op: 'success' }
  | { op: 'exception'; message?: string; type?: string }
  | { op: 'add'; path: string; value: unknown; instance?: string }
  | { op: 'replace'; path: string; value: unknown; instance?: string }
  | { op: 'remove'; path: string };

/** The store continues as if there were no webhook. */
export function success(): Operation {
  return { op: 'success' };
}

/**
 * The store stops, and shows the message to the shopper. `type` is the class of the exception that
 * it throws.
 */
export function exception(message: string, type?: string): Operation {
  return { op: 'exception', message, ...(type === undefined ? {} : { type }) };
}

/** Adds a value. `path` is separated by slashes. `instance` is the class of the added object. */
export function add(path: string, value: unknown, instance?: string): Operation {
  return { op: 'add', path, value, ...(instance === undefined ? {} : { instance }) };
}

/** Replaces a value. */
export function replace(path: string, value: unknown, instance?: string): Operation {
  return { op: 'replace', path, value, ...(instance === undefined ? {} : { instance }) };
}

/** Removes a value. */
export function remove(path: string): Operation {
  return { op: 'remove', path };
}
