import { backoffice } from '#lib/settings/table/backoffice';
import { commerce } from '#lib/settings/table/commerce';

/** What may stand in the place of its stand-in, by the settings in `.env`. */
export const REAL_SYSTEMS = ['commerce', 'backoffice'] as const;
export type RealSystem = (typeof REAL_SYSTEMS)[number];

const SETTINGS: Readonly<Record<RealSystem, readonly string[]>> = {
  commerce: Object.keys(commerce.settings),
  backoffice: Object.keys(backoffice.settings),
};

/** Without these a system is not reached. The local IMS has no token for a store of Adobe's. */
const NEEDED: Readonly<Record<RealSystem, readonly string[]>> = {
  commerce: [
    ...['COMMERCE_BASE_URL', 'COMMERCE_CONSUMER_KEY', 'COMMERCE_CONSUMER_SECRET'],
    ...['COMMERCE_ACCESS_TOKEN', 'COMMERCE_ACCESS_TOKEN_SECRET'],
  ],
  backoffice: ['BACKOFFICE_BASE_URL'],
};

/**
 * The settings of real systems, as they are in `own`: what is not set there is empty, since nothing
 * of a stand-in is right for a real one.
 * @throws Error that names what is missing.
 */
export function realSettings(
  systems: readonly RealSystem[],
  own: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  const missing = systems.flatMap((system) => NEEDED[system]).filter((name) => !own[name]);
  if (missing.length > 0) {
    throw new Error(`A real system needs ${missing.join(', ')} in .env.`);
  }
  const names = systems.flatMap((system) => SETTINGS[system]);
  return Object.fromEntries(names.map((name) => [name, own[name] ?? ''] as const));
}
