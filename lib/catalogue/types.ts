type PayloadType = 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean' | 'null';

/**
 * A JSON Schema (draft 7) of an event's payload. Unknown extra fields are tolerated at every level.
 */
export interface PayloadSchema {
  readonly type: PayloadType | readonly PayloadType[];
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
  readonly enum?: readonly string[];
}

/** A schema that a type and a validator are generated from. */
export interface NamedSchema {
  /** The type's name in TypeScript. */
  readonly payload: string;
  readonly description: string;
  readonly schema: PayloadSchema;
  /** The event's type, where it is the payload of one. */
  readonly type?: string;
  readonly source?: System;
  /** Whether a person writes such data, and may misspell a field. */
  readonly byHand?: true;
}

export type System = 'backoffice' | 'commerce' | 'saleor' | 'strapi' | 'reporting';

export type Entity =
  | ('product' | 'product-text' | 'customer' | 'customer-group' | 'stock')
  | ('order' | 'shipment' | 'invoice' | 'refund');

/**
 * How a carried field is compared: '5.0000' and 5 are one number, '5' and 5 one text; case means
 * nothing in an e-mail address. A `count` of 0 says no more than one that is not there. `ids` are
 * numbers, or texts of them. `any` is a list or an object, whose order says nothing.
 */
export type CarriedAs = 'text' | 'number' | 'count' | 'flag' | 'email' | 'ids' | 'any';

/** Which records an event is about, and which of their fields it carries. */
export interface RecordIdentity {
  /**
   * The records, each by a name and the fields that identify it, such as `{ sku: ['sku'] }`. An
   * event may know a record by several names; a name whose field is missing is left out. `a.b`
   * looks into the objects of a list as well; `a|b` is `b` where there is no `a`.
   */
  readonly keys: Readonly<Record<string, readonly string[]>>;
  /**
   * Whether the fields of `keys` are those of the record as the target reads it, where one system
   * names the record by its own ids, and the other one by its words.
   */
  readonly keysInView?: true;
  /**
   * A name that the record may exchange for another one, by which the target knows it, and the one
   * that it keeps: what it was told by before is remembered with that one.
   */
  readonly renamed?: { readonly name: string; readonly keeps: string };
  /**
   * The record that this one is a part of, named in the same way: once it is removed, older events
   * of the part are stale.
   */
  readonly parent?: Readonly<Record<string, readonly string[]>>;
  /**
   * The record whose lease is taken instead, in the systems where a write of the one writes the
   * other as well, such as a product and its stock in Adobe Commerce.
   */
  readonly leaseOf?: {
    readonly entity: Entity;
    readonly keys: Readonly<Record<string, readonly string[]>>;
    readonly in: readonly System[];
  };
  /**
   * The fields in which small and large letters are the same, and blanks around them no part of it,
   * for these systems.
   */
  readonly lettersAlike?: { readonly fields: readonly string[]; readonly in: readonly System[] };
  /**
   * The field with an id that the record's own system gave out: of several targets the one that
   * owns the id gets the event. Without it every target gets the event.
   */
  readonly ownerId?: string;
  /** Whether the payload is a list, each entry about a record of its own. */
  readonly each?: boolean;
  /**
   * The fields that say what the record is, which are all that a target may be told of it: the
   * common name in both directions, the payload's field, and how it is compared. An event of the
   * other system that carries the same values again is an echo.
   */
  readonly carries: Readonly<Record<string, readonly [field: string, as: CarriedAs]>>;
  /**
   * The stores whose own events carry these fields; in others the value is kept beside the record.
   * Without it: all.
   */
  readonly carriedIn?: readonly System[];
  /**
   * The field with the time at which the record was made. With it a target is told first that the
   * record was created, whichever event brings it, and is told so once: the ledger knows whether it
   * was told before.
   */
  readonly createdAt?: string;
  /**
   * Which changes are told only where the target was told of the record before; of a list, `gone`
   * are the entries that say so of themselves.
   */
  readonly onlyIfTold?: 'removals' | 'gone' | 'all';
}

/** What a change did to its record. */
export type ChangeKind = 'created' | 'updated' | 'deleted';

/** What delivery must know of an event's effect. */
export interface Effect {
  /** Whether the record is gone afterwards. */
  readonly deletes?: boolean;
  /** Whether applying it twice does harm, although the handler looks at the target first. */
  readonly unrepeatable?: boolean;
  /** The targets for which the event waits while the ledger is out of reach. */
  readonly requiresLedger?: readonly string[];
  /**
   * The fields, which may be null, that the event has to have beside its schema: they are asked for
   * by a query that somebody may edit, and without them a target would be told what is not so.
   * `a.b` looks into the objects of a list as well.
   */
  readonly needs?: readonly string[];
}

/**
 * Where a consumer sends an event, and what delivery must know of it. Generated from the catalogue.
 */
export interface Route extends Effect {
  /** `<package>/<action>` */
  readonly handler: string;
  /** Whether the handler tells its target of a new record. */
  readonly creates?: boolean;
  /** The handler for a new record, where the event's type alone does not say whether it is new. */
  readonly createdHandler?: string;
  readonly entity: Entity;
  /** The names of the targets that have a handler for it. */
  readonly targets: readonly string[];
  readonly identity: RecordIdentity;
}

/** The events of Saleor that the catalogue has, and those of the app's own life. */
export type SaleorEventName =
  | `PRODUCT_${'CREATED' | 'UPDATED' | 'DELETED'}`
  | `PRODUCT_VARIANT_${'CREATED' | 'UPDATED' | 'DELETED' | 'STOCK_UPDATED'}`
  | `PRODUCT_VARIANT_${'BACK_IN' | 'OUT_OF'}_STOCK`
  | 'WAREHOUSE_DELETED'
  | `CUSTOMER_${'CREATED' | 'UPDATED' | 'DELETED'}`
  | `ORDER_${'CREATED' | 'BULK_CREATED' | 'CONFIRMED' | 'UPDATED' | 'CANCELLED' | 'FULFILLED' | 'EXPIRED'}`
  | `ORDER_${'' | 'FULLY_'}${'PAID' | 'REFUNDED'}`
  | `FULFILLMENT_${'CREATED' | 'APPROVED' | 'CANCELED' | 'TRACKING_NUMBER_UPDATED'}`
  | `APP_${'DELETED' | 'STATUS_CHANGED'}`;

/**
 * What an event is in Saleor: a webhook's event, with the part of a subscription that selects its
 * data.
 */
export interface SaleorSource {
  /** As in `WebhookEventTypeAsyncEnum`, such as `PRODUCT_CREATED`. */
  readonly event: SaleorEventName;
  /**
   * The type in a subscription, such as `ProductCreated`: it binds the event's name to the signed
   * body.
   */
  readonly typename: string;
  /**
   * The fields of the body that hold the record; one alone is the event's payload, several are an
   * object of them.
   */
  readonly roots: readonly string[];
  /**
   * A list within the one root: its entries are the payload, each with the rest of the root beside
   * it, by the root's name.
   */
  readonly list?: string;
  /** Without it Saleor never calls. */
  readonly permission: 'MANAGE_PRODUCTS' | 'MANAGE_USERS' | 'MANAGE_ORDERS';
  /** What is selected of the type. */
  readonly selection: string;
  /**
   * The first version of Saleor that has the type: an older one would refuse the whole
   * installation.
   */
  readonly since?: string;
}

/** One kind of event: everything that names it elsewhere is generated from here. */
export interface EventDefinition extends Omit<Effect, 'deletes'> {
  /** The CloudEvent's `type`, and the event code in Adobe I/O Events. */
  readonly type: string;
  readonly source: System;
  readonly entity: Entity;
  /**
   * The entity whose consumer gets it, where that is another's: with the source it names the
   * package, such as `order-backoffice` for a shipment.
   */
  readonly consumer?: Entity;
  /** The action in that package that does the work. */
  readonly handler: string;
  /** What happened to the record. Without it: `updated`. */
  readonly change?: ChangeKind;
  /** The action for a record that is new, where the event's type alone does not say so. */
  readonly createdHandler?: string;
  /**
   * The systems that the handler writes to. Without it: Adobe Commerce for the back office's
   * events, the back office for others.
   */
  readonly targets?: readonly System[];
  /** The fields of the record to subscribe to, for an event of Adobe Commerce. */
  readonly fields?: readonly string[];
  /** Whether a store of Adobe Commerce may not offer it, and it is then done without. */
  readonly optional?: true;
  /** What it is in Saleor, for an event of Saleor. */
  readonly saleor?: SaleorSource;
  /** The payload type's name in TypeScript. */
  readonly payload: string;
  readonly label: string;
  readonly description: string;
  readonly schema: PayloadSchema;
  readonly identity: RecordIdentity;
  /** A valid payload, shown in the Developer Console and used by the tests. */
  readonly sample: unknown;
}
