import type { Lines, Placed, Saleor } from './shop';

type Ask = Saleor['ask'];

export const ADDRESS = {
  ...{ firstName: 'Ada', lastName: 'Byron', streetAddress1: 'Unter den Linden 1' },
  ...{ city: 'Berlin', postalCode: '10117', country: 'DE' },
};

/** What is sold of the lines, and the channel with US dollars in which it is. */
export async function offerOf(ask: Ask, lines: Lines) {
  const variants = await Promise.all(
    lines.map(async ({ sku, quantity }) => {
      const { productVariant } = await ask(
        'query($sku: String!) { productVariant(sku: $sku) { id channelListings { channel { id slug currencyCode } } } }',
        { sku },
      );
      return { ...productVariant, quantity };
    }),
  );
  const listed = variants[0].channelListings.find(
    ({ channel }: { channel: { currencyCode: string } }) => channel.currencyCode === 'USD',
  );
  return {
    channel: listed.channel as { id: string; slug: string },
    lines: variants.map(({ id, quantity }) => ({ variantId: id, quantity })),
  };
}

/** An order as a shopper places it: a checkout, a payment, and its completion. */
export async function checkout(ask: Ask, lines: Lines, paid: boolean): Promise<Placed> {
  const { channel, lines: offered } = await offerOf(ask, lines);
  const { checkoutCreate } = await ask(
    `mutation($input: CheckoutCreateInput!) { checkoutCreate(input: $input) {
      checkout { id totalPrice { gross { amount currency } } } errors { field message } } }`,
    {
      input: {
        ...{ channel: channel.slug, email: 'ada@example.com', lines: offered },
        ...{ billingAddress: ADDRESS, shippingAddress: ADDRESS },
      },
    },
  );
  const { id, totalPrice } = checkoutCreate.checkout;
  if (paid) {
    await ask(
      `mutation($id: ID!, $transaction: TransactionCreateInput!) {
        transactionCreate(id: $id, transaction: $transaction) { errors { field message } } }`,
      { id, transaction: { name: 'Card', pspReference: `acc-${id}`, amountCharged: totalPrice.gross } },
    );
  }
  const { checkoutComplete } = await ask(
    `mutation($id: ID!) { checkoutComplete(id: $id) { order { id number lines { id } } errors { field message } } }`,
    { id },
  );
  return checkoutComplete.order;
}
