import { type Params, settingText } from '#lib/core/config';
import { SETTINGS } from '#lib/settings/table';
import type { SettingDefinition } from '#lib/settings/types';
import { type Finding, fail, ok } from './finding';

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
