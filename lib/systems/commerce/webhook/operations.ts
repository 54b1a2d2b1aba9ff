/** What a synchronous webhook of Adobe Commerce may answer: what the store does with the data of its running operation. */
export type Operation =
  | { op: 'success' }
  | { op: 'exception'; message?: string; type?: string }
  | { op: 'add'; path: string; value: unknown; instance?: string }
  | { op: 'replace'; path: string; value: unknown; instance?: string }
  | { op: 'remove'; path: string };

/** The store goes on as if nobody had been asked. */
export function success(): Operation {
  return { op: 'success' };
}

/** The store stops, and shows the text to the shopper; `type` is the class of the exception that it throws. */
export function exception(message: string, type?: string): Operation {
  return { op: 'exception', message, ...(type === undefined ? {} : { type }) };
}

/** Puts a value where none is; `path` has slashes between its names. `instance`: the class of what is added. */
export function add(path: string, value: unknown, instance?: string): Operation {
  return { op: 'add', path, value, ...(instance === undefined ? {} : { instance }) };
}

/** Puts a value in the place of another. */
export function replace(path: string, value: unknown, instance?: string): Operation {
  return { op: 'replace', path, value, ...(instance === undefined ? {} : { instance }) };
}

/** Takes a value out. */
export function remove(path: string): Operation {
  return { op: 'remove', path };
}
