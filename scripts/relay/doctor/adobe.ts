import type { Config } from '#lib/core/config';
import type { Deadline } from '#lib/core/deadline';
import { isRecord, parseJson } from '#lib/core/json';
import { createEventsClient } from '#lib/platform/events-client';
import { tokenSource } from '#lib/platform/ims';
import { registrationsOf } from '#lib/platform/workspace';
import { COMMERCE_BASE_URL } from '#lib/settings/generated';
import { configuredIds, connect } from '../../onboarding/connect';
import { declaredBy } from '../../onboarding/declared';
import { planWorkspace } from '../../onboarding/plan';
import { type Finding, fail, ok, warn } from './finding';

/** The scopes that a token needs. */
const SCOPES = ['openid', 'AdobeID', 'adobeio_api'];
const SAAS = /\.api\.commerce\.adobe\.com$/;

/** The credential gets a token, and the token has the required scopes. */
export async function checkToken(config: Config, deadline: Deadline): Promise<Finding[]> {
  const token = await tokenSource(config).token(deadline);
  const claims = parseJson(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
  const granted = isRecord(claims) && typeof claims.scope === 'string' ? claims.scope.split(/[\s,]+/) : undefined;
  if (granted === undefined) {
    return [ok('IMS token', 'issued; it does not list its scopes')];
  }
  const host = new URL(config.read(COMMERCE_BASE_URL) ?? 'http://none').hostname;
  const wanted = SAAS.test(host) ? [...SCOPES, 'commerce.accs'] : SCOPES;
  const missing = wanted.filter((scope) => !granted.includes(scope));
  const mend =
    'Add the APIs to the credential in the Developer Console; leave OAUTH_SCOPES empty for the default scopes.';
  return [
    missing.length === 0
      ? ok('IMS token', `issued, with ${wanted.join(', ')}`)
      : fail('IMS token', `lacks the scopes ${missing.join(', ')}`, mend),
  ];
}

/** Providers, events and registrations match the catalogue. Changes nothing. */
export async function checkWorkspace(config: Config, deadline: Deadline): Promise<Finding[]> {
  const { client, workspace } = await connect(config, deadline);
  const declared = declaredBy(config);
  const options = { prune: false, enable: false };
  const { steps } = await planWorkspace(client, workspace, declared, { known: configuredIds(config), options });
  const off = steps.filter(({ verb }) => verb !== 'keep');
  const kept = steps.filter(({ verb, left }) => verb === 'keep' && left !== true).length;
  const summary = ok('I/O Events', `${kept} providers, events and registrations are as declared`);
  return [
    ...(kept > 0 ? [summary] : []),
    ...off.map(({ verb, kind, name, detail }) => {
      const text = verb === 'create' ? 'is missing' : `differs: ${detail ?? ''}`;
      const severity = kind === 'event' && verb === 'change' ? warn : fail;
      return severity(name, `the ${kind} ${text}`, 'Run npm run onboard.');
    }),
  ];
}

/** Each consumer's registration is enabled and delivers. */
export async function checkRegistrations(config: Config, deadline: Deadline): Promise<Finding[]> {
  const registrations = await registrationsOf(config, createEventsClient(config), deadline);
  return registrations
    .filter(({ runtime_action }) => String(runtime_action).endsWith('/consumer'))
    .map(({ name, runtime_action, enabled, status, webhook_status }) => {
      const what = String(runtime_action);
      if (enabled === false || status === 'DISABLED') {
        const mend = `Run npm run onboard -- --enable, then npx relay replay --package ${what.split('/')[0]} --from <when it stopped>.`;
        return fail(
          what,
          `its registration ${String(name)} is disabled: its events stay in the journal for seven days`,
          mend,
        );
      }
      if (status === 'UNSTABLE') {
        return warn(
          what,
          'most of its deliveries fail',
          'See npx relay failures for the reasons. Adobe disables a registration that keeps failing.',
        );
      }
      return webhook_status === undefined || webhook_status === 'verified'
        ? ok(what, `receives its events through ${String(name)}`)
        : fail(what, `its registration is ${String(webhook_status)}`, 'Deploy the action, then run npm run onboard.');
    });
}
