import { customerToSaleor, deletedCustomerToSaleor } from '#lib/flows/backoffice-saleor/customer';
import type { SaleorApi } from '#lib/systems/saleor/api';
import { deleteCustomer, saveCustomer } from '#lib/systems/saleor/customers';

/** A Saleor 3.21, which tells the letters of an address apart, with one that was made long ago. */
function oldSaleor() {
  const ada = {
    ...{ id: 'VXNlcjo1', email: 'Ada.Byron@example.com', firstName: 'Ada', lastName: 'Byron', isActive: true },
    ...{ externalReference: null, group: null, billing: null, shipping: null },
  };
  const calls: [string, unknown][] = [];
  const api = {
    appId: 'QXBwOjE=',
    async execute({ document }: { document: string }, variables: Record<string, unknown>) {
      const name = /^(?:query|mutation) (\w+)/.exec(document)?.[1] ?? '';
      calls.push([name, variables.input ?? variables.id]);
      const has = (email: unknown) => (email === ada.email ? ada : null);
      return name === 'FindCustomer'
        ? { app: { id: 'QXBwOjE=' }, byEmail: has(variables.email), byGivenEmail: has(variables.givenEmail) }
        : { customerUpdate: { errors: [], user: ada }, customerDelete: { errors: [] }, customerCreate: { errors: [] } };
    },
  };
  return { api: api as unknown as SaleorApi, calls };
}

test('a customer whose address has capitals in an old Saleor is found, and not made twice', async () => {
  const { api, calls } = oldSaleor();
  await saveCustomer(api, customerToSaleor({ name: 'Augusta', lastname: 'Byron', email: 'Ada.Byron@example.com' }));
  await deleteCustomer(api, deletedCustomerToSaleor({ id: 1, email: 'Ada.Byron@example.com' }));
  // The letters of the address are no difference.
  expect(calls).toEqual([
    ['FindCustomer', null],
    ['UpdateCustomer', { firstName: 'Augusta' }],
    ['FindCustomer', null],
    ['DeleteCustomer', 'VXNlcjo1'],
  ]);
});
