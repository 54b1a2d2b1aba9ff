import type { Database } from '../kernel/database';
import { Documents } from '../kernel/documents';
import type { Cart, Transaction } from './cart-records';
import type { Kept } from './kept';
import type { Order } from './order-records';

/** A place that is known by a slug: a channel, a category, a type of products, a warehouse. */
export interface Place extends Kept {
  slug: string;
  currency?: string;
  /** Of a channel whose taxes an app calculates: which one; null for whichever there is. */
  tax?: { pricesIncludeTax: boolean; app: string | null };
  /** Of a channel: the warehouses that it sells from; missing: all of them. */
  warehouses?: number[];
  /** Of a type of products: whether its variants need values for attributes. */
  requiresAttributes?: boolean;
  /** Of a type of products: the attributes, by number. */
  productAttributes?: number[];
  variantAttributes?: number[];
  /** Of an attribute. */
  inputType?: string;
  /** Of a category. */
  name?: string;
  parent?: number | null;
}

/** Values of attributes, by the attribute's number. */
export type AttributeValues = Record<number, unknown[]>;

export interface Product extends Kept {
  name: string;
  slug: string;
  description: string | null;
  externalReference: string | null;
  type: number;
  category: number | null;
  /** By channel: whether it is published there, may be bought, and stands in the shop's lists. */
  listings: { channel: number; published: boolean; available: boolean; visible: boolean }[];
  seo?: { title: string | null; description: string | null };
  taxClass?: number | null;
  weight?: number | null;
  values?: AttributeValues;
  /** By language. */
  translations?: Record<string, Record<string, unknown>>;
}

export interface Variant extends Kept {
  product: number;
  sku: string | null;
  name: string;
  externalReference: string | null;
  /** Its place among the product's variants; null for one made in bulk, which stands behind. */
  position: number | null;
  prices: { channel: number; amount: number }[];
  weight?: number | null;
  values?: AttributeValues;
}

export interface Stock extends Kept {
  variant: number;
  warehouse: number;
  quantity: number;
}

/** An address in the fields of an `AddressInput`; `country` is a code. */
export type Postal = Readonly<Record<string, string>>;

export interface User extends Kept {
  /** Whether they are of the shop's staff. */
  staff?: boolean;
  email: string;
  firstName: string;
  lastName: string;
  externalReference: string | null;
  /** Missing: they are. */
  active?: boolean;
  addresses?: { id: number; fields: Postal }[] | undefined;
  /** How many there have been. */
  madeAddresses?: number;
  /** Which of them are the default ones. */
  billing?: number | undefined;
  shipping?: number | undefined;
}

/** The shop's settings, as far as they decide about what is sent. */
export interface Settings extends Kept {
  /** Whether what is sent counts at once; without it somebody approves each fulfilment. */
  autoApprove: boolean;
  allowUnpaid: boolean;
  /** What one call may cost (`GRAPHQL_QUERY_MAX_COMPLEXITY`). */
  maxCost: number;
  /** Of the Saleor that it is like. */
  version: string;
  /** The shop's own address (`PUBLIC_URL`), where it is not the platform's. */
  publicUrl?: string;
}

interface Kinds {
  channel: Place;
  category: Place;
  productType: Place;
  attribute: Place;
  taxClass: Place;
  warehouse: Place;
  product: Product;
  variant: Variant;
  stock: Stock;
  user: User;
  order: Order;
  cart: Cart;
  transaction: Transaction;
  settings: Settings;
}

export type RecordKind = keyof Kinds;

/** By these fields records are found without reading all: a shop may have 100,000 variants. */
const INDEXED = ['sku', 'product', 'variant', 'externalReference'] as const;

/** The Saleor's records. Each change sets the time of change, as Saleor does. */
export class Records {
  private readonly documents: Documents<RecordKind, (typeof INDEXED)[number]>;

  constructor(
    database: Database,
    private readonly now: () => string,
  ) {
    this.documents = new Documents(database, 'saleor', INDEXED);
  }

  /**
   * A number that nothing else of this kind has; also for what is a part of a record, such as a
   * line.
   */
  nextId(kind: string): number {
    return this.documents.nextId(kind);
  }

  get<K extends RecordKind>(kind: K, id: number | null): Kinds[K] | undefined {
    // What was put under a kind is of that kind.
    return (id === null ? undefined : this.documents.byId(kind, id)) as Kinds[K] | undefined;
  }

  /** In the order in which they were made. */
  all<K extends RecordKind>(kind: K): Kinds[K][] {
    return this.documents.all(kind) as unknown as Kinds[K][];
  }

  /** Those whose field has one of the values, in the order in which they were made. */
  where<K extends RecordKind>(
    kind: K,
    field: (typeof INDEXED)[number] & keyof Kinds[K],
    ...values: readonly unknown[]
  ): Kinds[K][] {
    const known = values.filter((value) => typeof value === 'string' || typeof value === 'number');
    return this.documents.where(kind, field, known) as unknown as Kinds[K][];
  }

  /** The first one whose field has the value. */
  find<K extends RecordKind>(kind: K, name: string, value: unknown): Kinds[K] | undefined {
    const field = INDEXED.find((one) => one === name);
    const among =
      field === undefined || typeof value !== 'string' ? undefined : this.documents.where(kind, field, [value]);
    return ((among as unknown as Kinds[K][] | undefined) ?? this.all(kind)).find(
      (record) => Reflect.get(record, name) === value,
    );
  }

  add<K extends RecordKind>(kind: K, fields: Omit<Kinds[K], keyof Kept> & Partial<Kept>): Kinds[K] {
    const kept = { id: this.nextId(kind), made: this.now(), updatedAt: this.now(), metadata: {}, privateMetadata: {} };
    const record = { ...kept, ...fields } as Kinds[K];
    this.documents.put(kind, record.id, String(record.id), { ...record });
    return record;
  }

  /** As in a new Saleor. */
  settings(): Settings {
    const [settings] = this.all('settings');
    return (
      settings ?? this.add('settings', { autoApprove: true, allowUnpaid: true, maxCost: 50_000, version: '3.23.28' })
    );
  }

  /** Keeps what was changed in it. */
  change<K extends RecordKind>(kind: K, record: Kinds[K]): Kinds[K] {
    record.updatedAt = this.now();
    return this.keep(kind, record);
  }

  /** The same of what is no change of the record to Saleor, such as a price: its time stays. */
  keep<K extends RecordKind>(kind: K, record: Kinds[K]): Kinds[K] {
    this.documents.put(kind, record.id, String(record.id), { ...record });
    return record;
  }

  remove(kind: RecordKind, id: number): void {
    this.documents.remove(kind, id);
  }

  transaction<T>(work: () => T): T {
    return this.documents.transaction(work);
  }
}
