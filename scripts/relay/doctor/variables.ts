import type { Config } from '#lib/core/config';
import { isPublicKey } from '#lib/systems/commerce/webhook/signature';
import { type Finding, fail, ok, warn } from './finding';
import { VARIABLES } from './known-variables';

/** A finding for each variable that is set or needed. `raw` are the values as they stand, also those that count as not set. */
export function checkVariables(config: Config, raw: Readonly<Record<string, string | undefined>>): Finding[] {
  return VARIABLES.flatMap((variable) => {
    const { name, meaning, where, needed, form, secret } = variable;
    const value = config.get(name);
    if (raw[name] === `$${name}`) {
      return [fail(name, `is the text $${name}, which counts as not set`, `Give it a value: ${meaning} (${where}).`)];
    }
    if (value === undefined) {
      return needed(config) ? [fail(name, `is not set: ${meaning}`, `Set it (${where}).`)] : [];
    }
    if (form !== undefined && !form.pattern.test(value)) {
      return [fail(name, `is not as it should be: it ${form.text}`, `It is ${meaning} (${where}).`)];
    }
    return [ok(name, secret ? `set: ${meaning}` : `${value}: ${meaning}`)];
  });
}

const badKey = fail(
  'webhook/check-stock',
  'COMMERCE_WEBHOOK_PUBLIC_KEY is no public key in PEM form: no call can be checked',
  'Write the whole key on one line, with \\n where its lines end.',
);

/** What stands open, or does nothing, by the settings. `local`: a laptop may be open. */
export function checkOpenDoors(config: Config, local: boolean): Finding[] {
  const findings: Finding[] = [];
  const severity = local ? warn : fail;
  if (['none', undefined].includes(config.get('INGESTION_AUTH'))) {
    const text = 'lets everybody in who knows the address';
    findings.push(severity('ingestion/webhook', text, 'Set INGESTION_AUTH to bearer, basic or hmac, and deploy.'));
  } else {
    findings.push(ok('ingestion/webhook', `asks its callers for ${config.get('INGESTION_AUTH')}`));
  }
  const publicKey = config.get('COMMERCE_WEBHOOK_PUBLIC_KEY');
  if (publicKey !== undefined) {
    findings.push(isPublicKey(publicKey) ? ok('webhook/check-stock', 'asks for the store’s signature') : badKey);
  } else {
    const mend = "Set COMMERCE_WEBHOOK_PUBLIC_KEY to the store's public key; docs/check-stock.md says how.";
    findings.push(warn('webhook/check-stock', 'does not check who asks for your stock', mend));
  }
  if (config.get('BACKOFFICE_SECRET') === undefined) {
    findings.push(warn('the back office', 'cannot tell who calls it', 'Set BACKOFFICE_SECRET on both sides.'));
  }
  return findings;
}
