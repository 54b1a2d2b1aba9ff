import type { Config } from '#lib/core/config';
import { webActionsUrl } from '#lib/platform/web-actions';
import { SALEOR_APP_BASE_URL } from '#lib/settings/generated';

/** Where Saleor reaches the app's actions: `SALEOR_APP_BASE_URL`, or where the platform has them. */
export function appBaseUrl(config: Config): string {
  return config.read(SALEOR_APP_BASE_URL)?.replace(/\/+$/, '') ?? webActionsUrl();
}
