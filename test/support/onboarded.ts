import type { EventsCoreAPI } from '@adobe/aio-lib-events';
import { local } from '#local/identity';
import { apply } from '#scripts/onboarding/apply';
import { declaredBackoffice } from '#scripts/onboarding/declared';
import { planWorkspace } from '#scripts/onboarding/plan';

/** Onboards the back office; resolves to its provider's id. */
export async function onboarded(client: EventsCoreAPI): Promise<string> {
  const { orgId, projectId, workspaceId, clientId } = local;
  const workspace = { orgId, projectId, workspaceId, clientId };
  const options = { prune: false, enable: false };
  const declared = [declaredBackoffice('12345-shop-stage')];
  const { steps, ids } = await planWorkspace(client, workspace, declared, { known: {}, options });
  await apply(steps);
  return ids.backoffice ?? '';
}
