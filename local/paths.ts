/** Where the stand-ins for the systems are, below the platform's address. */
export const BACKOFFICE = '/systems/backoffice';
export const COMMERCE_REST = '/systems/commerce/rest';
export const SALEOR = '/systems/saleor';
export const STRAPI = '/systems/strapi';
