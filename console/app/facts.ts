import type { Facts } from './types';

/** What was written into the page when it was made. */
export const facts: Facts = JSON.parse(document.getElementById('facts')?.textContent ?? '{"settings":[],"samples":[]}');
