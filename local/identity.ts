/**
 * Who the developer is on the local platform. These are no secrets: the platform listens on
 * loopback only, and they open nothing else.
 */
export const local = {
  /** In the form that the State service wants: digits, then names. */
  namespace: '12345-local',
  apiKey: '00000000-0000-4000-8000-000000000000:local',
  clientId: 'local-client',
  clientSecret: 'local-client-secret',
  imsOrgId: 'LOCAL@AdobeOrg',
  orgId: '100001',
  projectId: '200001',
  workspaceId: '300001',
  /** A Standard Webhooks secret. */
  backofficeSecret: `whsec_${Buffer.from('local-backoffice-secret-0').toString('base64')}`,
  /** Who works in the local Saleor, instead of a login. */
  saleorStaffToken: 'local-saleor-staff',
  /** Seals what is kept of an installation. */
  saleorKey: Buffer.from('local-saleor-encryption-key-0032').toString('base64'),
  commerce: {
    consumerKey: 'local-consumer-key',
    consumerSecret: 'local-consumer-secret',
    accessToken: 'local-access-token',
    accessTokenSecret: 'local-access-token-secret',
  },
} as const;
