import { forgetInstallation } from '#lib/operations/saleor/forget';

/**
 * Forgets an installation of the app. `npx relay saleor forget` calls it with the namespace's key.
 * Parameters: `apiUrl`; without it the answer lists the installations.
 */
export const main = forgetInstallation;
