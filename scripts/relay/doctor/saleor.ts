import type { Config } from '#lib/core/config';
import { recordsIn } from '#lib/core/json';
import { SALEOR_ALLOWED_URLS, STORES } from '#lib/settings/generated';
import { openWorkspace } from '../workspace';
import { type Finding, fail, ok, warn } from './finding';

const WHAT = 'Saleor';

/** Whether Saleor is in use, as a source or as a store. */
export function usesSaleor(config: Config): boolean {
  return config.read(SALEOR_ALLOWED_URLS).length > 0 || config.read(STORES).includes('saleor');
}

/** The app is installed where it has to be, may do what it has to, and its webhooks are as the manifest says. */
export async function checkSaleor(config: Config, url: string | undefined): Promise<Finding[]> {
  const { invoke } = await openWorkspace(url);
  const { body } = await invoke('saleor/migrate', {});
  if (!Array.isArray(body.saleors)) {
    // A State service that is away has been told of already.
    const told = /State service/.test(String(body.error));
    return told ? [] : [fail(WHAT, String(body.error), 'See docs/saleor.md.')];
  }
  const reports = recordsIn(body.saleors);
  if (reports.length === 0) {
    const wanted = config.read(STORES).includes('saleor');
    return wanted ? [fail(WHAT, 'has no app of ours, and STORES names it', 'Install it: docs/saleor.md.')] : [];
  }
  return reports.flatMap(({ apiUrl, steps, missing, error }) => {
    const where = String(apiUrl);
    if (error !== undefined) {
      return [fail(WHAT, `${where}: ${String(error)}`, 'Check that it is up, or install the app again.')];
    }
    const permissions = Array.isArray(missing) ? missing.join(', ') : '';
    const changes = recordsIn(steps).length;
    return [
      ...(permissions === ''
        ? []
        : [fail(WHAT, `does not allow the app ${permissions}`, 'Allow it in Extensions > Commerce Relay.')]),
      changes === 0
        ? ok(WHAT, `${where} has the app as its manifest says`)
        : warn(
            WHAT,
            `${changes} of the app’s webhooks are not as its manifest says`,
            'npx relay saleor migrate --apply',
          ),
    ];
  });
}
