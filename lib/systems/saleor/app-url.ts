import type { Config } from '#lib/core/config';
import { webActionsUrl } from '#lib/platform/web-actions';
import { SALEOR_APP_BASE_URL } from '#lib/settings/generated';

/**
 * The address below which Saleor reaches the app's actions: `SALEOR_APP_BASE_URL`, or the
 * platform's address of the namespace's web actions. It has no slash at the end.
 */
export function appBaseUrl(config: Config): string {
  return config.read(SALEOR_APP_BASE_URL)?.replace(/\/+$/, '') ?? webActionsUrl();
}
