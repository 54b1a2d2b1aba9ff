import { Events } from '@adobe/aio-sdk';
import type { Config } from '#lib/core/config';
import type { Deadline } from '#lib/core/deadline';
import { tokenSource } from '#lib/platform/ims';
import { workspaceIds } from '#lib/platform/workspace';
import {
  BACKOFFICE_PROVIDER_ID,
  COMMERCE_PROVIDER_ID,
  IO_MANAGEMENT_BASE_URL,
  SALEOR_PROVIDER_ID,
  STRAPI_PROVIDER_ID,
} from '#lib/settings/generated';
import { type Workspace, withReasons } from './management';
import type { ProviderIds } from './step';

/**
 * Creates Adobe's client with the configured credential, for the configured workspace.
 * @throws RelayError `setup` if a setting is missing or Adobe IMS refuses the credential.
 */
export async function connect(config: Config, deadline: Deadline) {
  const tokens = tokenSource(config);
  const workspace: Workspace = { ...workspaceIds(config), clientId: tokens.clientId };
  const token = await tokens.token(deadline);
  const baseUrl = config.read(IO_MANAGEMENT_BASE_URL)?.replace(/\/(events\/?)?$/, '');
  const options = baseUrl === undefined ? {} : { eventsBaseURL: baseUrl };
  return { client: withReasons(await Events.init(tokens.orgId, tokens.clientId, token, options)), workspace };
}

/** The provider ids in the settings. */
export function configuredIds(config: Config): ProviderIds {
  return {
    backoffice: config.read(BACKOFFICE_PROVIDER_ID),
    commerce: config.read(COMMERCE_PROVIDER_ID),
    saleor: config.read(SALEOR_PROVIDER_ID),
    strapi: config.read(STRAPI_PROVIDER_ID),
  };
}
