import type { Context } from '#lib/core/context';
import { COMMERCE_CURRENCY, COMMERCE_WEIGHT_UNIT } from '#lib/settings/generated';
import { type Operation, success } from '#lib/systems/commerce/webhook/operations';
import { rateOperations, readRateRequest } from '#lib/systems/commerce/webhook/shipping';
import { listShippingRates } from '../shipping/rates';

/** The ways to send Adobe Commerce's cart. @throws RelayError where nobody knows them. */
export async function offerRates(payload: unknown, context: Context): Promise<Operation[]> {
  const { config, log } = context;
  const units = { currency: config.read(COMMERCE_CURRENCY), unit: config.read(COMMERCE_WEIGHT_UNIT) };
  const { rates, estimated } = await listShippingRates(readRateRequest(payload, units), context);
  if (estimated !== undefined) {
    log.warn('Shipping is estimated', { source: 'commerce', estimated });
  }
  return rateOperations(rates);
}

/** The store goes on with its own methods. */
export function ratesUnknown(): Operation {
  return success();
}
