/** A JSON Schema (draft 7) of an event's payload. Unknown extra fields are tolerated at every level. */
export interface PayloadSchema {
  readonly type: 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean';
  readonly description?: string;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, PayloadSchema>>;
  readonly items?: PayloadSchema;
  readonly minItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly pattern?: string;
}

export type System = 'backoffice' | 'commerce' | 'saleor' | 'cms';

export type Entity = 'product' | 'customer' | 'customer-group' | 'order' | 'shipment' | 'stock';

/** The consumers' names: a shipment's events go to the order's consumer, a customer group's to the customer's. */
export type Consumer = 'product' | 'customer' | 'order' | 'stock';

/** One kind of event: everything that names it elsewhere is generated from here. */
export interface EventDefinition {
  /** The CloudEvent's `type`, and the event code in Adobe I/O Events. */
  readonly type: string;
  readonly source: System;
  readonly entity: Entity;
  /** With the source it names the package: `<consumer>-<source>`. */
  readonly consumer: Consumer;
  /** The action in that package that does the work. */
  readonly handler: string;
  /** The payload type's name in TypeScript. */
  readonly payload: string;
  readonly label: string;
  readonly description: string;
  readonly schema: PayloadSchema;
  /** A valid payload, shown in the Developer Console and used by the tests. */
  readonly sample: unknown;
}
