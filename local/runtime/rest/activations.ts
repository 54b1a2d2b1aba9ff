import type { Hono } from 'hono';
import { HttpError } from '../../kernel/http';
import { type Activation, type Activations, statusCodeOf } from '../activations';
import { required } from './shared';

const ID_LENGTH = 32;

/** The records of what ran. */
export function activationRoutes(app: Hono, path: string, activations: Activations): void {
  const find = (id: string): Activation => {
    if (id.length !== ID_LENGTH) {
      throw new HttpError(400, `The activation id is not valid: its length is ${id.length}, not ${ID_LENGTH}.`);
    }
    return required(activations.get(id));
  };

  app.get(path, (c) => {
    const { name, since, upto, skip, limit, count, docs } = c.req.query();
    const filter = {
      ...(name === undefined ? {} : { name }),
      ...(since === undefined ? {} : { since: Number(since) }),
      ...(upto === undefined ? {} : { upto: Number(upto) }),
      skip: Number(skip ?? 0),
      limit: Number(limit ?? 0),
    };
    if (count === 'true' && docs === 'true') {
      throw new HttpError(400, "The parameters 'count' and 'docs' exclude each other.");
    }
    if (count === 'true') {
      return c.json({ activations: activations.count(filter) });
    }
    const found = activations.list(filter);
    return c.json(docs === 'true' ? found : found.map(summary));
  });
  app.get(`${path}/:id`, (c) => c.json(find(c.req.param('id'))));
  app.get(`${path}/:id/logs`, (c) => c.json({ logs: find(c.req.param('id')).logs }));
  app.get(`${path}/:id/result`, (c) => c.json(find(c.req.param('id')).response));
}

/** A row of a list: without the result and the log, with the status as a number. */
function summary(activation: Activation) {
  const { response: _response, logs: _logs, ...row } = activation;
  return { ...row, statusCode: statusCodeOf(activation) };
}
