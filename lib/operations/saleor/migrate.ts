import type { Params } from '#lib/core/config';
import type { Deadline } from '#lib/core/deadline';
import { send } from '#lib/core/http';
import { SALEOR_WEBHOOK_SECRET, TAXES_PROVIDER } from '#lib/settings/generated';
import { createSaleorApi } from '#lib/systems/saleor/api';
import { appBaseUrl } from '#lib/systems/saleor/app-url';
import type { Installation } from '#lib/systems/saleor/installations';
import { planMigration, type Step } from '#lib/systems/saleor/migrate';
import { type TaxFault, taxFaults } from '#lib/systems/saleor/questions/tax-channels';
import { wantedQuestions } from '#lib/systems/saleor/questions/wanted';
import { forEachInstallation } from './each-installation';

/** The differences of one installation to the manifest, and which of them were applied. */
interface Report {
  apiUrl: string;
  steps: (Pick<Step, 'kind' | 'webhook' | 'what'> & { done: boolean })[];
  /** Permissions that the merchant has to give: an app cannot give itself any. */
  missing: string[];
  /** Where Saleor says that its API is, if that is not where the app was installed from. */
  movedTo?: string;
  /** Where `saleor/register` leads instead of answering: Saleor counts that as installed. */
  redirected?: string;
  /** Channels that do not ask this app for their taxes, where it has a provider for them. */
  taxes?: TaxFault[];
  error?: string;
}

/**
 * Compares each installation with the manifest of this `version`; the parameter `apply` brings its
 * webhooks up to date.
 */
export function migrateInstallations(params: Params, version: string) {
  const begin = ({ apiUrl }: Installation): Report => ({ apiUrl, steps: [], missing: [] });
  return forEachInstallation(params, begin, async (installation, report, { config, deadline, log }) => {
    const api = createSaleorApi(installation, deadline);
    const signsWithSecret = config.read(SALEOR_WEBHOOK_SECRET) !== undefined;
    const wanted = { baseUrl: appBaseUrl(config), version, signsWithSecret, questions: wantedQuestions(config) };
    const { steps, missing, calledAt } = await planMigration(api, wanted);
    report.missing = missing;
    const redirected = await redirectOf(`${wanted.baseUrl}/saleor/register`, deadline);
    if (redirected !== undefined) {
      report.redirected = redirected;
    }
    if (config.read(TAXES_PROVIDER) !== 'off') {
      report.taxes = await taxFaults(api);
    }
    if (calledAt !== installation.apiUrl) {
      report.movedTo = calledAt;
    }
    report.steps = steps.map(({ kind, webhook, what }) => ({ kind, webhook, what, done: false }));
    for (const [index, step] of params.apply === true ? steps.entries() : []) {
      await step.apply(api);
      report.steps[index] = { kind: step.kind, webhook: step.webhook, what: step.what, done: true };
      log.info('Migrated', { webhook: step.webhook, kind: step.kind });
    }
  });
}

/** Where an address leads instead of answering; undefined where it answers, or nobody does. */
async function redirectOf(url: string, deadline: Deadline): Promise<string | undefined> {
  const answer = await send({ method: 'POST', url, body: '{}' }, 'The app', deadline).catch(() => undefined);
  const isRedirect = answer !== undefined && answer.status >= 300 && answer.status < 400;
  return isRedirect ? (answer.headers.get('location') ?? 'elsewhere') : undefined;
}
