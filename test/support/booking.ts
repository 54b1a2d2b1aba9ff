import Big from 'big.js';

/** An order as a back office books it, by nothing but what it is told. */
export interface Told {
  lines: readonly { price?: { net: string; gross: string; tax: string } }[];
  totals?: {
    shipping: { net: string; gross: string };
    fees?: readonly { net: string; gross: string }[];
    tax: string;
    giftCards?: string;
    storeCredit?: string;
    adjustment?: string;
    grandTotal: string;
  };
}

const sum = (amounts: readonly string[]) => amounts.reduce((total, amount) => total.plus(amount), new Big(0));

/** The grand total of a booking: by net prices and tax, and by gross prices. */
export function booked({ lines, totals }: Told): { byNet: string; byGross: string } {
  if (totals === undefined) {
    throw new Error('The order is told without totals.');
  }
  const { shipping, fees = [], tax, giftCards = '0', storeCredit = '0', adjustment = '0' } = totals;
  const prices = [...lines.flatMap(({ price }) => price ?? []), shipping, ...fees];
  const paid = new Big(adjustment).minus(giftCards).minus(storeCredit);
  const write = (amount: Big) => amount.toFixed(totals.grandTotal.split('.')[1]?.length ?? 0);
  return {
    byNet: write(
      sum(prices.map(({ net }) => net))
        .plus(tax)
        .plus(paid),
    ),
    byGross: write(sum(prices.map(({ gross }) => gross)).plus(paid)),
  };
}
