import type { Setting } from '#lib/core/config';
import { RelayError } from '#lib/core/errors';

/**
 * How settings are read, by their type. The generated accessors are made of these; the calls are
 * pure, so that a bundle carries the settings that its code reads and no others.
 */

/** A text as it is. */
export function textSetting(name: string): Setting<string | undefined> {
  return { name, read: (text) => text };
}

/** A text as it is, or the default. */
export function textSettingOr(name: string, fallback: string): Setting<string> {
  return { name, read: (text) => text ?? fallback };
}

/** An address. */
export function urlSetting(name: string): Setting<string | undefined> {
  return { name, read: (text) => (text === undefined ? undefined : readUrl(name, text)) };
}

/** An address, or the default. */
export function urlSettingOr(name: string, fallback: string): Setting<string> {
  return { name, read: (text) => (text === undefined ? fallback : readUrl(name, text)) };
}

function readUrl(name: string, text: string): string {
  if (!/^https?:$/.test(URL.canParse(text) ? new URL(text).protocol : '')) {
    throw new RelayError('setup', `The setting ${name} must be an address that begins with https:// or http://.`);
  }
  return text;
}

/** A whole number from `least` on. A wrong one is refused, or the default counts. */
export function numberSetting(
  name: string,
  fallback: number,
  { least, wrong }: { least: number; wrong: 'refused' | 'default' },
): Setting<number> {
  return {
    name,
    ...lenient(wrong),
    read(text) {
      const value = text === undefined ? fallback : Number(text);
      if (Number.isInteger(value) && value >= least) {
        return value;
      }
      if (wrong === 'default') {
        return fallback;
      }
      throw new RelayError('setup', `The setting ${name} must be a whole number from ${least} on.`);
    },
  };
}

/** Where a wrong text counts as the default, so does what is no text. */
function lenient(wrong: 'refused' | 'default'): { lenient?: true } {
  return wrong === 'default' ? { lenient: true } : {};
}

/** Whether the setting is `true`. */
export function flagSetting(name: string): Setting<boolean> {
  return { name, read: (text) => text === 'true' };
}

/** Words separated by commas or blanks. */
export function listSetting(name: string, fallback = ''): Setting<readonly string[]> {
  return { name, read: (text) => words(text ?? fallback, /[\s,]+/) };
}

/** Secrets separated by blanks: several are good while one is being replaced. */
export function secretsSetting(name: string): Setting<readonly string[]> {
  return { name, read: (text) => words(text ?? '', /\s+/) };
}

function words(text: string, separator: RegExp): string[] {
  return text.split(separator).filter((word) => word !== '');
}

/** One of a few words. A wrong one is refused, or the default counts. */
export function choiceSetting<Word extends string>(
  name: string,
  of: readonly Word[],
  fallback: Word,
  wrong: 'refused' | 'default',
): Setting<Word> {
  return {
    name,
    ...lenient(wrong),
    read(text) {
      const found = text === undefined ? fallback : of.find((word) => word === text);
      if (found !== undefined) {
        return found;
      }
      if (wrong === 'default') {
        return fallback;
      }
      throw new RelayError('setup', `The setting ${name} must be ${of.join(' or ')}.`);
    },
  };
}
