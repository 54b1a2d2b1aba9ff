import type { Deadline } from '#lib/core/deadline';
import { callSaleor, OWN_APP, type SaleorCredential, VoidToken } from '#lib/systems/saleor/api';

/**
 * The app that a token belongs to, as its Saleor says now; null for a void token, and for that of
 * an app which is switched off.
 * @throws RelayError as `callSaleor` does.
 */
export async function findApp({ apiUrl, token }: SaleorCredential, deadline: Deadline) {
  try {
    return (await callSaleor({ apiUrl, token }, OWN_APP, {}, deadline)).app;
  } catch (error) {
    if (error instanceof VoidToken) {
      return null;
    }
    throw error;
  }
}
