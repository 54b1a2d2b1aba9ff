import type { SettingGroup } from '../types';

/** Google Cloud Pub/Sub, by which Saleor may send its events. */
export const pubsub = {
  title: 'Google Cloud Pub/Sub, in the place of HTTP between Saleor and saleor/pubsub: docs/pubsub.md',
  settings: {
    PUBSUB_SERVICE_ACCOUNT: {
      type: 'text',
      meaning: 'who pushes: the service account of the subscription',
      where: 'Google Cloud > IAM > Service accounts',
      example:
        "The e-mail address of the subscription's service account: nobody else may push.\nEmpty: every push is refused.",
      form: { pattern: /^[^@\s]+@[^@\s]+$/, text: 'is an e-mail address' },
    },
    PUBSUB_AUDIENCE: {
      type: 'text',
      meaning: 'the audience of the tokens',
      where: 'the subscription: --push-auth-token-audience',
      example: 'The audience that the subscription names. Empty: the address of saleor/pubsub.',
    },
    PUBSUB_KEYS_URL: {
      type: 'url',
      default: 'https://www.googleapis.com/oauth2/v3/certs',
      meaning: "where Google's keys are",
      where: 'leave it empty',
      example: "Where Google's public keys are, for tests.",
    },
  },
} as const satisfies SettingGroup;
