import type { Params } from '#lib/core/config';
import { type Context, createContext } from '#lib/core/context';
import { handlerError } from '#lib/core/envelope';
import { RelayError, toRelayError } from '#lib/core/errors';
import { createState } from '#lib/platform/state';
import { createCrypt } from '#lib/systems/saleor/crypt';
import { type Installation, Installations } from '#lib/systems/saleor/installations';

/**
 * Does `work` for each active installation of the app, one after another. Answers `{success,
 * saleors: [report, …]}`, with 503 where one has failed: its error is in its report, and the others
 * are done all the same. Saleor does not accept the token of an app that is switched off, so that
 * one is left out.
 */
export async function forEachInstallation<Report extends { error?: string }>(
  params: Params,
  begin: (installation: Installation) => Report,
  work: (installation: Installation, report: Report, context: Context) => Promise<void>,
) {
  const context = createContext(params);
  const logged = (thrown: unknown): RelayError => {
    const error = toRelayError(thrown);
    context.log.error(error.message, { kind: error.kind, cause: error.cause });
    return error;
  };
  try {
    const reports: Report[] = [];
    for (const installation of await activeInstallations(context)) {
      const report = begin(installation);
      reports.push(report);
      await work(installation, report, context).catch((thrown) => {
        report.error = logged(thrown).message;
      });
    }
    const success = reports.every(({ error }) => error === undefined);
    return { statusCode: success ? 200 : 503, body: { success, saleors: reports } };
  } catch (thrown) {
    return handlerError(logged(thrown));
  }
}

/** @throws RelayError `setup` where one cannot be decrypted. */
async function activeInstallations({ config, deadline }: Context): Promise<Installation[]> {
  const { found, unreadable } = await new Installations(createState(deadline), createCrypt(config)).all();
  if (unreadable > 0) {
    throw new RelayError(
      'setup',
      `${unreadable} installations cannot be decrypted: SALEOR_ENCRYPTION_KEY does not have the key that encrypted them. Add that key after the new one.`,
    );
  }
  return found.filter(({ active }) => active);
}
