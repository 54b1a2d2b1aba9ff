import Ajv, { type ValidateFunction } from 'ajv';
import { MAX_SAMPLE_LENGTH } from '../limits';

/** An error in the form that I/O Events answers with. */
export class ManagementError extends Error {
  constructor(
    readonly status: 400 | 401 | 403 | 404 | 409 | 410 | 415,
    message: string,
    /** The id of what is in the way, for 409. */
    readonly conflictingId?: string,
  ) {
    super(message);
    this.name = 'ManagementError';
  }
}

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });

/**
 * Letters, digits, the underscore, blanks and a few marks: what a label may hold (provider API).
 */
const LABEL = "^[\\w \\-.(),@:'`?#!]+$";

export interface ProviderInput {
  label: string;
  description?: string | null;
  docs_url?: string | null;
  provider_metadata?: string | null;
  instance_id?: string | null;
}

export const readProvider = reader<ProviderInput>({
  type: 'object',
  required: ['label'],
  properties: {
    label: { type: 'string', minLength: 1, maxLength: 255, pattern: LABEL },
    description: { type: ['string', 'null'], maxLength: 255 },
    docs_url: { type: ['string', 'null'] },
    provider_metadata: { type: ['string', 'null'], maxLength: 255 },
    instance_id: { type: ['string', 'null'], maxLength: 255, pattern: '^[\\w\\-_:@./]+$' },
  },
});

export interface MetadataInput {
  event_code: string;
  label: string;
  description: string;
  sample_event_template?: string | null;
}

export const readMetadata = reader<MetadataInput>({
  type: 'object',
  required: ['event_code', 'label', 'description'],
  properties: {
    event_code: { type: 'string', minLength: 1, maxLength: 255, pattern: '^[\\w\\-_.]+$' },
    label: { type: 'string', minLength: 1, maxLength: 255, pattern: LABEL },
    description: { type: 'string', minLength: 1, maxLength: 255 },
    sample_event_template: { type: ['string', 'null'], maxLength: MAX_SAMPLE_LENGTH },
  },
});

export interface FilterInput {
  name: string;
  description?: string | null;
  subscriber_filter: string;
}

const FILTER = {
  type: 'object',
  required: ['name', 'subscriber_filter'],
  properties: {
    name: { type: 'string', minLength: 3, maxLength: 80 },
    description: { type: ['string', 'null'], maxLength: 250 },
    subscriber_filter: { type: 'string', minLength: 2 },
  },
};

export const readFilter = reader<FilterInput>(FILTER);

export interface RegistrationInput {
  client_id: string;
  name: string;
  description?: string | null;
  delivery_type: string;
  events_of_interest: { provider_id: string; event_code: string }[];
  webhook_url?: string | null;
  runtime_action?: string | null;
  enabled?: boolean | null;
  subscriber_filters?: FilterInput[] | null;
}

export const readRegistration = reader<RegistrationInput>({
  type: 'object',
  required: ['client_id', 'name', 'delivery_type', 'events_of_interest'],
  properties: {
    client_id: { type: 'string', minLength: 3, maxLength: 128 },
    name: { type: 'string', minLength: 3, maxLength: 255 },
    description: { type: ['string', 'null'], maxLength: 5000 },
    delivery_type: { type: 'string' },
    events_of_interest: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['provider_id', 'event_code'],
        properties: {
          provider_id: { type: 'string', maxLength: 38 },
          event_code: { type: 'string', minLength: 1, maxLength: 255 },
        },
      },
    },
    webhook_url: { type: ['string', 'null'], maxLength: 4000 },
    runtime_action: { type: ['string', 'null'], maxLength: 255 },
    enabled: { type: ['boolean', 'null'] },
    subscriber_filters: { type: ['array', 'null'], maxItems: 1, items: FILTER },
  },
});

export interface FilterTrialInput {
  subscriber_filter: FilterInput;
  custom_sample_events?: { name: string; sample_payload: unknown }[];
}

export const readFilterTrial = reader<FilterTrialInput>({
  type: 'object',
  required: ['subscriber_filter'],
  properties: {
    subscriber_filter: FILTER,
    custom_sample_events: {
      type: 'array',
      uniqueItems: true,
      items: {
        type: 'object',
        required: ['name', 'sample_payload'],
        properties: { name: { type: 'string', minLength: 1 } },
      },
    },
  },
});

function reader<T>(schema: object): (body: unknown) => T {
  const validate: ValidateFunction<T> = ajv.compile<T>(schema);
  return (body) => {
    if (validate(body)) {
      return body;
    }
    throw new ManagementError(400, `Bad Request. ${ajv.errorsText(validate.errors, { dataVar: 'body' })}`);
  };
}
