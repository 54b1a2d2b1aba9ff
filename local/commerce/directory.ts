import type { Hono } from 'hono';
import { CommerceError } from './errors';

interface Region {
  id: string;
  code: string;
  name: string;
}

/** Some countries of the store; it wants a region in those of `REGION_REQUIRED`. */
const REGIONS: Readonly<Record<string, readonly Region[]>> = {
  US: [
    { id: '12', code: 'CA', name: 'California' },
    { id: '43', code: 'NY', name: 'New York' },
    { id: '57', code: 'TX', name: 'Texas' },
  ],
  DE: [
    { id: '81', code: 'BAY', name: 'Bayern' },
    { id: '82', code: 'BER', name: 'Berlin' },
  ],
};
const REGION_REQUIRED = ['US', 'CA', 'CH', 'AU'];
/** There a post code may be missing. */
const OPTIONAL_POST_CODE = ['HK', 'IE', 'MO', 'PA'];

/** The countries, each with the regions that the store knows. */
export function directoryRoutes(app: Hono): void {
  app.get('/V1/directory/countries/:id', (c) => {
    const id = c.req.param('id');
    if (!/^[A-Z]{2}$/.test(id)) {
      throw new CommerceError(404, "The country isn't available.");
    }
    const regions = REGIONS[id];
    const names = { two_letter_abbreviation: id, three_letter_abbreviation: id, full_name_locale: id };
    return c.json({ id, ...names, full_name_english: id, ...(regions && { available_regions: regions }) });
  });
}

/** A region by its number, or by its code; the store finds none by its name. */
export function regionOf(country: string, id: number, text: string): Region | undefined {
  return (REGIONS[country] ?? []).find((region) => Number(region.id) === id || region.code === text);
}

/** Whether the store wants to know the region. */
export function mustHaveRegion(country: string): boolean {
  return REGION_REQUIRED.includes(country);
}

/** Whether the store lists the regions of a country. */
export function hasRegions(country: string): boolean {
  return REGIONS[country] !== undefined;
}

/** Whether an address there has to have a post code. */
export function mustHavePostCode(country: string): boolean {
  return !OPTIONAL_POST_CODE.includes(country);
}
