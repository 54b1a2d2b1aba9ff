import { RelayError } from './errors';

/** The parameters of an activation: the action's inputs and what the caller sent, side by side. */
export type Params = Readonly<Record<string, unknown>>;

/** Reads an action's settings from its inputs. */
export interface Config {
  /** The setting, or undefined where it is not set. */
  get(name: string): string | undefined;
  /** The setting, or a `setup` error that names it. */
  require(name: string): string;
  /** The setting as an address, or undefined; a `setup` error that names it where it is none. */
  getUrl(name: string): string | undefined;
}

/**
 * Settings out of an activation's parameters. An input that is mapped to an unset variable arrives
 * as an empty string once deployed, and as the text `$NAME` under `aio app dev`: both count as not
 * set.
 */
export function readConfig(params: Params): Config {
  const get = (name: string): string | undefined => {
    const value = params[name];
    if (typeof value === 'number' || typeof value === 'boolean') {
      return String(value);
    }
    return typeof value === 'string' && value !== '' && value !== `$${name}` ? value : undefined;
  };
  return {
    get,
    getUrl(name) {
      const value = get(name);
      if (value !== undefined && !/^https?:$/.test(URL.canParse(value) ? new URL(value).protocol : '')) {
        throw new RelayError('setup', `The setting ${name} must be an address that begins with https:// or http://.`);
      }
      return value;
    },
    require(name) {
      const value = get(name);
      if (value === undefined) {
        throw new RelayError('setup', `The setting ${name} is missing. Set it in .env and deploy again.`);
      }
      return value;
    },
  };
}
