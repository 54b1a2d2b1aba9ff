import type { HandlerContext } from '#lib/action/define-handler';
import { backoffice } from './client';

/**
 * Tells that nothing goes any more by the SKUs by which the back office knew the products, which
 * have others now: before it is told of these, by which it may know another product.
 * @throws RelayError as `notify` does
 */
export async function notifyFormer(products: readonly { id?: string }[], context: HandlerContext): Promise<void> {
  for (const [at, sku] of (context.former ?? []).entries()) {
    if (typeof sku === 'string') {
      const id = `${context.event.id}.${sku}.gone`;
      await backoffice(context).notify('products/deleted', { sku, id: products[at]?.id }, { ...context.event, id });
    }
  }
}
