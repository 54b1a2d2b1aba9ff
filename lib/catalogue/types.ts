type PayloadType = 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean' | 'null';

/** A JSON Schema (draft 7) of an event's payload. Unknown extra fields are tolerated at every level. */
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
}

export type System = 'backoffice' | 'commerce' | 'saleor' | 'cms';

/** A commerce engine that the back office's events are applied to. */
export type StoreName = 'commerce' | 'saleor';

export type Entity = 'product' | 'customer' | 'customer-group' | 'order' | 'shipment' | 'stock';

/** How a carried field is compared: '5.0000' and 5 are one number, '5' and 5 one text; an address's capitals say nothing. */
export type CarriedAs = 'text' | 'number' | 'flag' | 'email';

/** What an event is about: what tells one record from another, and what it carries of it. */
export interface Subject {
  /**
   * The records that it is about, each by a name and the fields that identify it, such as `{ sku: ['sku'] }`. An event
   * may know a record by several names; where a field is missing, that name is left out. `a.b` looks into the objects
   * of a list as well; `a|b` is `b` where there is no `a`.
   */
  readonly keys: Readonly<Record<string, readonly string[]>>;
  /** What the record is a part of, named in the same way: once that is removed, older events of the part are over. */
  readonly parent?: Readonly<Record<string, readonly string[]>>;
  /**
   * The field whose value tells which of several stores has the record: a number is Adobe Commerce's, any other text
   * Saleor's. Without it every store gets the event.
   */
  readonly home?: string;
  /** Whether the payload is a list, each entry about a record of its own. */
  readonly each?: boolean;
  /**
   * What it carries and the opposite direction carries as well: the common name, the payload's field, and how it is
   * compared. An event of the other system that carries the same again is an echo.
   */
  readonly carries: Readonly<Record<string, readonly [field: string, as: CarriedAs]>>;
  /**
   * The stores in which what it carries is the record's own; in others it stands beside that, and no event of the store carries it.
   * Without it: all.
   */
  readonly carriedIn?: readonly StoreName[];
  /** Whether the record is gone afterwards. */
  readonly deletes?: boolean;
  /** Whether doing it twice does harm, although the handler looks at the target first. */
  readonly unrepeatable?: boolean;
}

/** Where a consumer sends an event, and what its guards need to know of it. */
export interface Route {
  /** `<package>/<action>` */
  readonly handler: string;
  /** The handler of a record that is new, where the type does not tell. */
  readonly createdHandler?: string;
  readonly entity: Entity;
  /** The stores that have handlers for it, for an event of the back office; Adobe Commerce alone where it does not say. */
  readonly stores?: readonly StoreName[];
  readonly subject: Subject;
}

/** The events of Saleor that the catalogue has, and those of the app's own life. */
export type SaleorEventName =
  | `PRODUCT_${'CREATED' | 'UPDATED' | 'DELETED'}`
  | `PRODUCT_VARIANT_${'CREATED' | 'UPDATED' | 'DELETED' | 'STOCK_UPDATED'}`
  | `CUSTOMER_${'CREATED' | 'UPDATED' | 'DELETED'}`
  | `ORDER_${'CREATED' | 'CONFIRMED' | 'PAID' | 'UPDATED' | 'CANCELLED' | 'FULFILLED'}`
  | `FULFILLMENT_${'CREATED' | 'CANCELED' | 'TRACKING_NUMBER_UPDATED'}`
  | `APP_${'DELETED' | 'STATUS_CHANGED'}`;

/** What an event is in Saleor: a webhook's event, with the part of a subscription that selects its data. */
export interface SaleorSource {
  /** As in `WebhookEventTypeAsyncEnum`, such as `PRODUCT_CREATED`. */
  readonly event: SaleorEventName;
  /** The type in a subscription, such as `ProductCreated`: it binds the event's name to the signed body. */
  readonly typename: string;
  /** The fields of the body that hold the record; one alone is the event's payload, several are an object of them. */
  readonly roots: readonly string[];
  /** A list within the one root: its entries are the payload, each with the rest of the root beside it, by the root's name. */
  readonly list?: string;
  /** Without it Saleor never calls. */
  readonly permission: 'MANAGE_PRODUCTS' | 'MANAGE_USERS' | 'MANAGE_ORDERS';
  /** What is selected of the type. */
  readonly selection: string;
  /** The first version of Saleor that has the type: an older one would refuse the whole installation. */
  readonly since?: string;
}

/** One kind of event: everything that names it elsewhere is generated from here. */
export interface EventDefinition {
  /** The CloudEvent's `type`, and the event code in Adobe I/O Events. */
  readonly type: string;
  readonly source: System;
  readonly entity: Entity;
  /**
   * The entity whose consumer gets it, where that is another's: with the source it names the package, such as
   * `order-backoffice` for a shipment.
   */
  readonly consumer?: Entity;
  /** The action in that package that does the work. */
  readonly handler: string;
  /** The action for a record that is new, where the event does not tell by its type. */
  readonly createdHandler?: string;
  /** The stores that the handler writes to, for an event of the back office; Adobe Commerce alone where it does not say. */
  readonly stores?: readonly StoreName[];
  /** The fields of the record to subscribe to, for an event of Adobe Commerce. */
  readonly fields?: readonly string[];
  /** What it is in Saleor, for an event of Saleor. */
  readonly saleor?: SaleorSource;
  /** The payload type's name in TypeScript. */
  readonly payload: string;
  readonly label: string;
  readonly description: string;
  readonly schema: PayloadSchema;
  readonly subject: Subject;
  /** A valid payload, shown in the Developer Console and used by the tests. */
  readonly sample: unknown;
}
