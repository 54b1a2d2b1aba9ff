import type { Params } from '#lib/core/config';
import { type Context, createContext } from '#lib/core/context';
import { handlerError } from '#lib/core/envelope';
import { RelayError, toRelayError } from '#lib/core/errors';
import { createState } from '#lib/platform/state';
import { createCrypt } from '#lib/systems/saleor/crypt';
import { type Tenant, Tenants } from '#lib/systems/saleor/tenants';

/**
 * Does something at each Saleor that has the app, and answers with what came of it: `{success, saleors: [report, …]}`. What goes
 * wrong at one is in its report, and does not keep the others back. An app that is switched off is nobody to Saleor.
 */
export async function atEachSaleor<Report extends { error?: string }>(
  params: Params,
  begin: (tenant: Tenant) => Report,
  work: (tenant: Tenant, report: Report, context: Context) => Promise<void>,
) {
  const context = createContext(params);
  const told = (thrown: unknown): RelayError => {
    const error = toRelayError(thrown);
    context.log.error(error.message, { kind: error.kind, cause: error.cause });
    return error;
  };
  try {
    const reports: Report[] = [];
    for (const tenant of await activeInstallations(context)) {
      const report = begin(tenant);
      reports.push(report);
      await work(tenant, report, context).catch((thrown) => {
        report.error = told(thrown).message;
      });
    }
    const success = reports.every(({ error }) => error === undefined);
    return { statusCode: success ? 200 : 503, body: { success, saleors: reports } };
  } catch (thrown) {
    return handlerError(told(thrown));
  }
}

/** @throws RelayError `setup` where one cannot be opened. */
async function activeInstallations({ config, deadline }: Context): Promise<Tenant[]> {
  const { found, unreadable } = await new Tenants(createState(deadline), createCrypt(config)).all();
  if (unreadable > 0) {
    throw new RelayError(
      'setup',
      `${unreadable} installations cannot be opened: no key in SALEOR_ENCRYPTION_KEY is the one that sealed them.`,
    );
  }
  return found.filter(({ active }) => active);
}
