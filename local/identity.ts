/**
 * Who the developer is on the local platform. What is here is no secret: it opens invented data
 * only. What lets a caller run code is in the data folder (`credentials.ts`).
 */
export const local = {
  /** In the form that the State service wants: digits, then names. */
  namespace: '12345-local',
  clientId: 'local-client',
  imsOrgId: 'LOCAL@AdobeOrg',
  orgId: '100001',
  projectId: '200001',
  workspaceId: '300001',
  /** A Standard Webhooks secret. */
  backofficeSecret: `whsec_${Buffer.from('local-backoffice-secret-0').toString('base64')}`,
  /** What a caller of the ingestion webhook shows where INGESTION_AUTH wants something. */
  ingestion: {
    token: 'local-token',
    username: 'local',
    password: 'local-password',
    hmacSecret: `whsec_${Buffer.from('local-ingestion-secret-00').toString('base64')}`,
  },
  /** Who works in the local Saleor, instead of a login. */
  saleorStaffToken: 'local-saleor-staff',
  /** Seals what is kept of an installation. */
  saleorKey: Buffer.from('local-saleor-encryption-key-0032').toString('base64'),
  /** Opens the API of the local Strapi, and what its webhook shows. */
  strapiToken: 'local-strapi-token',
  strapiWebhookSecret: 'local-strapi-webhook-secret',
  commerce: {
    consumerKey: 'local-consumer-key',
    consumerSecret: 'local-consumer-secret',
    accessToken: 'local-access-token',
    accessTokenSecret: 'local-access-token-secret',
  },
} as const;
