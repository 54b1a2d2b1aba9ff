import { servePage } from '#lib/operations/console/page';
import { page } from './generated';

/** The page for people, the same file for everybody. What it shows comes from `console/data`. */
export const main = servePage(page);
