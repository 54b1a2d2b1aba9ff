import { RelayError } from './errors';

/** The parameters of an activation: the action's inputs and what the caller sent, side by side. */
export type Params = Readonly<Record<string, unknown>>;

/** A setting as code reads it. `lib/settings` declares them all. */
export interface Setting<T> {
  readonly name: string;
  /**
   * The value of the text that is set; undefined stands for a setting that is not set.
   * @throws RelayError `setup` for a wrong text.
   */
  readonly read: (text: string | undefined) => T;
  /** Whether a value that cannot be read counts as not set. */
  readonly lenient?: true;
}

/** Reads an action's settings from its inputs. */
export interface Config {
  /** The setting's value, or its default. @throws RelayError `setup` where it is wrong. */
  read<T>(setting: Setting<T>): T;
  /** The same of a setting that must be set. @throws RelayError `setup` that names it. */
  require<T>(setting: Setting<T>): NonNullable<T>;
}

/**
 * The text of a setting among parameters. An input that is mapped to an unset variable arrives as
 * an empty string once deployed, and as the text `$NAME` under `aio app dev`: both count as not
 * set.
 */
export function settingText(params: Params, name: string): string | undefined {
  const value = params[name];
  if (typeof value === 'number' || typeof value === 'boolean') {
    return String(value);
  }
  return typeof value === 'string' && value !== '' && value !== `$${name}` ? value : undefined;
}

/**
 * Whether a value is neither a text nor absent: null, a list, an object. To take it for a setting
 * that is not set could open what the setting is to close.
 */
function isNoText(value: unknown): boolean {
  return value !== undefined && typeof value !== 'string';
}

/** The settings in an activation's parameters, or in the environment. */
export function readConfig(params: Params): Config {
  const read = <T>(setting: Setting<T>): T => {
    const text = settingText(params, setting.name);
    if (text === undefined && !setting.lenient && isNoText(params[setting.name])) {
      throw new RelayError('setup', `The setting ${setting.name} must be a text. Correct the action's inputs.`);
    }
    return setting.read(text);
  };
  return {
    read,
    require(setting) {
      const value = settingText(params, setting.name) === undefined ? undefined : read(setting);
      if (value === undefined || value === null) {
        throw new RelayError('setup', `The setting ${setting.name} is missing. Set it in .env and deploy again.`);
      }
      return value;
    },
  };
}
