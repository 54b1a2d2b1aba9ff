import { type Config, type Params, settingText } from '#lib/core/config';
import { BACKOFFICE_SECRET, COMMERCE_WEBHOOK_PUBLIC_KEY, INGESTION_AUTH } from '#lib/settings/generated';
import { SETTINGS } from '#lib/settings/table';
import type { SettingDefinition } from '#lib/settings/types';
import { isPublicKey } from '#lib/systems/commerce/webhook/signature';
import { type Finding, fail, ok, warn } from './finding';

/**
 * A finding for each setting that is set or required. `raw` has the unprocessed values, also those
 * that count as not set.
 */
export function checkVariables(params: Params, raw: Readonly<Record<string, string | undefined>>): Finding[] {
  return Object.entries<SettingDefinition>(SETTINGS).flatMap(([name, definition]) => {
    const { meaning, where, secret } = definition;
    const value = settingText(params, name);
    if (raw[name] === `$${name}`) {
      return [fail(name, `is the literal text $${name}, which counts as not set`, `Set it to ${meaning} (${where}).`)];
    }
    if (value === undefined) {
      return isNeeded(definition, params) ? [fail(name, `is not set: ${meaning}`, `Set it (${where}).`)] : [];
    }
    const form = formOf(definition);
    if (form !== undefined && !form.pattern.test(value)) {
      return [fail(name, `is malformed: a valid value ${form.text}`, `Set it to ${meaning} (${where}).`)];
    }
    return [ok(name, secret ? `set: ${meaning}` : `${value}: ${meaning}`)];
  });
}

function isNeeded({ needed }: SettingDefinition, params: Params): boolean {
  if (needed === undefined || needed === 'always') {
    return needed === 'always';
  }
  const other = settingText(params, needed.where);
  return other !== undefined && (needed.is === undefined || other.split(/[\s,]+/).includes(needed.is));
}

/** The format of a value: the setting's own, or that of its type. */
function formOf({ form, type, of = [] }: SettingDefinition): SettingDefinition['form'] {
  const word = `(${of.join('|')})`;
  if (form !== undefined) {
    return form;
  }
  switch (type) {
    case 'url':
      return { pattern: /^https?:\/\/[^\s/]+/, text: 'begins with https://' };
    case 'number':
      return { pattern: /^\d+$/, text: 'is a number' };
    case 'flag':
      return { pattern: /^(true|false)$/, text: 'is true or false' };
    case 'one of':
      return { pattern: new RegExp(`^${word}$`), text: `is ${of.join(' or ')}` };
    default:
      return of.length === 0
        ? undefined
        : { pattern: new RegExp(`^${word}([\\s,]+${word})*$`), text: `names ${of.join(' and ')}` };
  }
}

const badKey = fail(
  'webhook/check-stock',
  'COMMERCE_WEBHOOK_PUBLIC_KEY is not a public key in PEM format, so no signature can be verified',
  'Write the whole key on one line, with \\n for each line break.',
);

/**
 * Endpoints that the settings leave without authentication. On a laptop (`local`) that is a
 * warning.
 */
export function checkAuthentication(config: Config, local: boolean): Finding[] {
  const findings: Finding[] = [];
  const severity = local ? warn : fail;
  if (config.read(INGESTION_AUTH) === 'none') {
    const text = 'accepts calls without authentication';
    findings.push(severity('ingestion/webhook', text, 'Set INGESTION_AUTH to bearer, basic or hmac, and deploy.'));
  } else {
    findings.push(ok('ingestion/webhook', `requires ${config.read(INGESTION_AUTH)} authentication`));
  }
  const publicKey = config.read(COMMERCE_WEBHOOK_PUBLIC_KEY);
  if (publicKey !== undefined) {
    findings.push(isPublicKey(publicKey) ? ok('webhook/check-stock', 'verifies the store’s signature') : badKey);
  } else {
    const mend = "Set COMMERCE_WEBHOOK_PUBLIC_KEY to the store's public key; see docs/check-stock.md.";
    findings.push(warn('webhook/check-stock', 'answers calls without a signature', mend));
  }
  if (config.read(BACKOFFICE_SECRET) === undefined) {
    findings.push(warn('the back office', 'cannot verify who calls it', 'Set BACKOFFICE_SECRET on both sides.'));
  }
  return findings;
}
