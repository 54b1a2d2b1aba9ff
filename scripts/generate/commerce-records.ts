/** A customer as Adobe Commerce's REST API answers it, with each field that is told. */
export const COMMERCE_CUSTOMER = {
  id: 7,
  email: 'a@example.com',
  firstname: 'A',
  lastname: 'B',
  group_id: 2,
  website_id: 1,
  taxvat: 'DE7',
  dob: '1990-01-31',
  extension_attributes: { is_subscribed: true },
  addresses: [
    {
      ...{ id: 7, firstname: 'A', lastname: 'B', company: 'C', vat_id: 'D', street: ['E'], city: 'F', postcode: 'G' },
      ...{ region: { region: 'H' }, country_id: 'DE', telephone: '7', default_billing: true, default_shipping: true },
    },
  ],
  created_at: '2026-01-31 09:30:00',
  updated_at: '2026-01-31 09:45:00',
};
