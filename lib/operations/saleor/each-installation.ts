import type { Params } from '#lib/core/config';
import { type Context, createContext } from '#lib/core/context';
import { handlerError } from '#lib/core/envelope';
import { RelayError, toRelayError } from '#lib/core/errors';
import { createState } from '#lib/platform/state';
import { createCrypt } from '#lib/systems/saleor/crypt';
import { type Installation, Installations } from '#lib/systems/saleor/installations';
import { findApp } from './own-app';

/**
 * Does `work` for each active installation of the app, one after another. Answers `{success,
 * saleors: [report, …], switchedOff: [address, …]}`, with 503 where one has failed: its error is in
 * its report, and the others are done all the same. Saleor does not accept the token of an app that
 * is switched off, so that one is left out. Whether it is, Saleor is asked: the event that told it
 * may have been late, and the one that it is on again lost. `only`: the address of the one that it
 * is done for.
 */
export async function forEachInstallation<Report extends { error?: string }>(
  params: Params,
  begin: (installation: Installation) => Report,
  work: (installation: Installation, report: Report, context: Context) => Promise<void>,
  only?: string,
) {
  const context = createContext(params);
  const logged = (thrown: unknown): RelayError => {
    const error = toRelayError(thrown);
    context.log.error(error.message, { kind: error.kind, cause: error.cause });
    return error;
  };
  try {
    const reports: Report[] = [];
    const switchedOff: string[] = [];
    const installations = new Installations(createState(context.deadline), createCrypt(context.config));
    const all = await allOf(installations);
    for (const installation of all.filter(({ apiUrl }) => only === undefined || only === apiUrl)) {
      const report = begin(installation);
      try {
        if (!(await isOn(installation, installations, context))) {
          switchedOff.push(installation.apiUrl);
          continue;
        }
        await work(installation, report, context);
      } catch (thrown) {
        report.error = logged(thrown).message;
      }
      reports.push(report);
    }
    const success = reports.every(({ error }) => error === undefined);
    return { statusCode: success ? 200 : 503, body: { success, saleors: reports, switchedOff } };
  } catch (thrown) {
    return handlerError(logged(thrown));
  }
}

/** @throws RelayError `setup` where one cannot be decrypted. */
async function allOf(installations: Installations): Promise<Installation[]> {
  const { found, unreadable } = await installations.all();
  if (unreadable > 0) {
    throw new RelayError(
      'setup',
      `${unreadable} installations cannot be decrypted: SALEOR_ENCRYPTION_KEY does not have the key that encrypted them. Add that key after the new one.`,
    );
  }
  return found;
}

/** Whether the app is switched on. @throws RelayError as `callSaleor` does. */
async function isOn(installation: Installation, installations: Installations, { deadline, log }: Context) {
  if (installation.active) {
    return true;
  }
  const on = (await findApp(installation, deadline)) !== null;
  if (on) {
    log.warn('The app is on again in Saleor, though no event said so', { apiUrl: installation.apiUrl });
    await installations.put({ ...installation, active: true });
  }
  return on;
}
