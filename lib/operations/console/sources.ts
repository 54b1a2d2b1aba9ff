import openwhisk from 'openwhisk';
import type { Context } from '#lib/core/context';
import { RelayError } from '#lib/core/errors';
import { send } from '#lib/core/http';
import { parseJson } from '#lib/core/json';
import { createEventsClient } from '#lib/platform/events-client';
import { tokenSource } from '#lib/platform/ims';
import type { TraceSource } from '../trace/deliveries';
import type { ActivationRecords } from '../trace/way';

/** I/O Events' debug traces of the workspace in the settings. */
export function traceSource({ config, deadline }: Pick<Context, 'config' | 'deadline'>): TraceSource {
  const tokens = tokenSource(config);
  return {
    config,
    deadline,
    events: createEventsClient(config),
    async get(url) {
      const headers = {
        authorization: `Bearer ${await tokens.token(deadline)}`,
        'x-api-key': tokens.clientId,
        'x-gw-ims-org-id': tokens.orgId,
      };
      const answer = await send({ method: 'GET', url, headers }, 'Adobe I/O Events', deadline);
      if (answer.status !== 200 && answer.status !== 204) {
        throw new RelayError('unavailable', `Adobe I/O Events answered ${answer.status} for its traces.`);
      }
      return parseJson(answer.text);
    },
  };
}

/** The platform's records of what ran in this namespace. @throws RelayError `unavailable` */
export function activationRecords(): ActivationRecords {
  const { activations } = openwhisk();
  const failed = (cause: unknown) => {
    throw new RelayError('unavailable', 'The platform does not list what ran.', { cause });
  };
  return {
    list: (options) => activations.list(options).catch(failed),
    logs: (options) => activations.logs(options),
  };
}
