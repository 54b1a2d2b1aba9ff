import { readWebRequest } from '#lib/action/web-request';
import type { Config, Params } from '#lib/core/config';
import { createContext } from '#lib/core/context';
import { toRelayError } from '#lib/core/errors';
import { SALEOR_ALLOWED_URLS, SALEOR_DASHBOARD_URLS } from '#lib/settings/generated';

/** The page, and what it may run and ask for. */
export interface Page {
  html: string;
  /** Sources of scripts and styles, as hashes of what is in the page. */
  script: string;
  style: string;
}

/**
 * Makes the `main` of the action that serves the page: `GET` alone. It has no secret and asks for
 * none; the policy lets it run its own script, and talk to nobody but its own origin.
 */
export function servePage({ html, script, style }: Page) {
  return async (params: Params) => {
    const { config, log } = createContext(params);
    const { method } = readWebRequest(params);
    if (method !== 'GET' && method !== 'HEAD') {
      return { statusCode: 405, headers: { allow: 'GET, HEAD' }, body: '' };
    }
    let frames: string[] = [];
    try {
      frames = framesOf(config);
    } catch (thrown) {
      // A wrong setting closes the frames, and not the page, which shows what is wrong.
      log.error(toRelayError(thrown).message);
    }
    const policy = [
      "default-src 'none'",
      `script-src ${script}`,
      `style-src ${style}`,
      "connect-src 'self'",
      'img-src data:',
      "base-uri 'none'",
      "form-action 'none'",
      ["frame-ancestors 'self'", ...frames].join(' '),
    ].join('; ');
    return {
      statusCode: 200,
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': policy,
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cache-control': 'no-cache',
      },
      body: html,
    };
  };
}

/** Who may show the page in a frame: the Dashboards of the Saleors that may install the app. */
function framesOf(config: Config): string[] {
  const urls = [...config.read(SALEOR_ALLOWED_URLS), ...config.read(SALEOR_DASHBOARD_URLS)];
  return [...new Set(urls.flatMap((url) => /^https?:\/\/[\w.*:[\]-]+/i.exec(url) ?? []))];
}
