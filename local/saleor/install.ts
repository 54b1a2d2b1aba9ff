import { isRecord, parseJson } from '#lib/core/json';
import { HttpError } from '../kernel/http';
import { type Apps, readManifest, type SaleorApp } from './apps';

/** The release that the Saleor says it is. */
export const RELEASE = '3.23.28';
const TIMEOUT_MS = 20_000;

interface Installation {
  manifestUrl: string;
  activate: boolean;
  apiUrl: string;
  /** Another release that it says it is, for this installation. */
  release?: string;
}

/**
 * Installs an app by its manifest: keeps it, then hands it its token. Where the app does not take
 * that, it is gone again.
 * @throws HttpError 422 with what the merchant would see.
 */
export async function install(
  apps: Apps,
  { manifestUrl, activate, apiUrl, release = RELEASE }: Installation,
): Promise<SaleorApp> {
  const line = release.split('.').slice(0, 2).join('.');
  const schema = { 'saleor-schema-version': line };
  const manifest = readManifest(await ask(manifestUrl, { headers: schema }), release);
  if (typeof manifest === 'string') {
    throw new HttpError(422, manifest);
  }
  if (apps.all().some(({ identifier }) => identifier === manifest.id)) {
    throw new HttpError(422, `App with the same identifier is already installed: ${String(manifest.id)}`);
  }
  const { app, token } = apps.add(manifest, activate);
  const headers = {
    ...schema,
    'content-type': 'application/json',
    'saleor-api-url': apiUrl,
    'saleor-domain': new URL(apiUrl).host,
    'user-agent': `Saleor/${line}`,
  };
  try {
    const body = JSON.stringify({ auth_token: token });
    await ask(String(manifest.tokenTargetUrl), { method: 'POST', headers, body });
  } catch (error) {
    apps.remove(app.id);
    throw error;
  }
  return app;
}

/**
 * A call as the worker makes it: any status below 400 is well; else the app's own text is shown.
 */
async function ask(target: string, init: RequestInit): Promise<string> {
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const response = await fetch(target, { ...init, redirect: 'manual', signal }).catch(() => undefined);
  const text = (await response?.text()) ?? '';
  if (response === undefined || response.status >= 400) {
    const body = parseJson(text);
    const said = isRecord(body) && isRecord(body.error) ? body.error.message : undefined;
    const generic = response === undefined ? "Can't connect to the app." : `App internal error (${response.status})`;
    throw new HttpError(422, typeof said === 'string' ? said : generic);
  }
  return text;
}
