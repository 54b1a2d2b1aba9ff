import type { Config } from '#lib/core/config';
import { recordsIn } from '#lib/core/json';
import { SALEOR_ALLOWED_URLS, STORES } from '#lib/settings/generated';
import { openWorkspace } from '../workspace';
import { type Finding, fail, ok, warn } from './finding';

const WHAT = 'Saleor';

/** Whether Saleor is used, as a source or as a target. */
export function usesSaleor(config: Config): boolean {
  return config.read(SALEOR_ALLOWED_URLS).length > 0 || config.read(STORES).includes('saleor');
}

/** The app is installed, has its permissions, and its webhooks match the manifest. */
export async function checkSaleor(config: Config, url: string | undefined): Promise<Finding[]> {
  const { invoke } = await openWorkspace(url);
  const { body } = await invoke('saleor/migrate', {});
  if (!Array.isArray(body.saleors)) {
    // Another check already reports a State service that does not answer.
    const reported = /State service/.test(String(body.error));
    return reported ? [] : [fail(WHAT, String(body.error), 'See docs/saleor.md.')];
  }
  const reports = recordsIn(body.saleors);
  const off = Array.isArray(body.switchedOff) ? body.switchedOff.map(String) : [];
  const switchedOff = off.map((where) =>
    warn(
      WHAT,
      `${where}: the app is switched off, so Saleor sends nothing`,
      'Switch it on in Extensions > Commerce Relay.',
    ),
  );
  if (reports.length === 0 && off.length === 0) {
    const wanted = config.read(STORES).includes('saleor');
    return wanted
      ? [fail(WHAT, 'does not have the app installed, but STORES names Saleor', 'Install it: see docs/saleor.md.')]
      : [];
  }
  return switchedOff.concat(
    reports.flatMap(({ apiUrl, steps, missing, error, movedTo, redirected, taxes }) => {
      const where = String(apiUrl);
      if (error !== undefined) {
        return [
          fail(WHAT, `${where}: ${String(error)}`, 'Check that this Saleor is running, or install the app again.'),
        ];
      }
      const permissions = Array.isArray(missing) ? missing.join(', ') : '';
      const changes = recordsIn(steps).length;
      return [
        ...(movedTo === undefined ? [] : [moved(where, String(movedTo))]),
        ...(redirected === undefined ? [] : [redirects(String(redirected))]),
        ...recordsIn(taxes).map(({ channel, fault }) => untaxed(String(channel), String(fault))),
        ...(permissions === ''
          ? []
          : [fail(WHAT, `the app lacks the permissions ${permissions}`, 'Grant them in Extensions > Commerce Relay.')]),
        changes === 0
          ? ok(WHAT, `${where}: the app matches its manifest`)
          : warn(
              WHAT,
              `${changes} of the app’s webhooks differ from its manifest`,
              'Run npx relay saleor migrate --apply.',
            ),
      ];
    }),
  );
}

/** Its events are taken all the same; calls go where it was installed from. */
function moved(where: string, to: string): Finding {
  return warn(
    WHAT,
    `${where}: it calls itself ${to} now`,
    `If ${where} will not answer any more: run npx relay saleor reconcile, npx relay saleor forget ${where}, put ${to} into SALEOR_ALLOWED_URLS, deploy, and install the app again. Or set PUBLIC_URL of Saleor back.`,
  );
}

function redirects(to: string): Finding {
  return fail(
    WHAT,
    `saleor/register leads to ${to}, and Saleor counts that as installed though the app gets no token`,
    'Set SALEOR_APP_BASE_URL to the address that answers itself, and deploy.',
  );
}

/** The app has a provider of taxes, and a channel does not ask it, or not it alone. */
export function untaxed(channel: string, fault: string): Finding {
  const where = `Choose Commerce Relay in Configuration > Taxes > ${channel}.`;
  if (fault === 'no-app') {
    return fail('Taxes', `${channel} names no tax app: while the app has no answer, orders pass without tax`, where);
  }
  return fault === 'other-app'
    ? warn('Taxes', `${channel} asks another app for its taxes`, `${where} Or leave it, if that is meant.`)
    : warn('Taxes', `${channel} has flat rates, and does not ask the app`, `${where} Or leave it, if that is meant.`);
}

/** With a `*` strangers may install the app too, where each can have a Saleor of such a name. */
export function checkAllowedUrls(config: Config): Finding[] {
  return config
    .read(SALEOR_ALLOWED_URLS)
    .filter((pattern) => pattern.includes('*'))
    .map((pattern) =>
      warn(
        'SALEOR_ALLOWED_URLS',
        `${pattern} lets every Saleor of such a name install the app, also that of a stranger`,
        'Write the address of your Saleor in full, and deploy.',
      ),
    );
}
