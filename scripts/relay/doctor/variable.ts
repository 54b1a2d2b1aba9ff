import type { Config } from '#lib/core/config';

/** A setting, and what is to be said of it. */
export interface Variable {
  name: string;
  meaning: string;
  /** Where a person finds its value. */
  where: string;
  needed: (config: Config) => boolean;
  /** What a value must look like, and how to say so. */
  form?: { pattern: RegExp; text: string };
  /** Whether its value is never shown. */
  secret?: boolean;
}

export const never = () => false;

/** Forms that several settings have. */
export const number = { pattern: /^\d+$/, text: 'is a number' };
export const address = { pattern: /^https?:\/\/[^\s/]+/, text: 'begins with https://' };
