import type { Entity } from '#lib/catalogue/types';
import type { Config } from '#lib/core/config';
import type { Context } from '#lib/core/context';
import type { KeyValueStore } from '#lib/core/key-value-store';

/**
 * A record in the words of the canonical model, as a system has it; throws for what is not such a
 * record.
 */
export type View = (item: unknown) => Readonly<Record<string, unknown>>;

/** How a system's records read, by entity. */
export type Views = Readonly<Partial<Record<Entity, View>>>;

/** A system that events come from. Its own folder in `lib/systems` declares it. */
export interface Source {
  readonly name: string;
  /**
   * Begins the names of its records in the ledger where the back office is the other side, so that
   * what one store and the back office agree on says nothing of another store.
   */
  readonly ledgerScope?: string;
  /** An event's type as the routes have it. Without it: as it comes. */
  readonly canonicalType?: (type: string) => string;
  /** The record in an event's data. Without it: the data. */
  readonly recordOf?: (data: unknown) => unknown;
  /** Whether a record is new, where the event's type does not say. Without it: no. */
  readonly isNew?: (record: unknown) => boolean;
  /** What mends that an event lacks fields that it needs, for a person. */
  readonly lacks?: string;
  /** Which part of a known record alone was changed. Without it, and undefined: all of it. */
  readonly partOf?: (entity: Entity, record: unknown, config: Config) => RecordPart | undefined;
}

/** A part of a record that may differ from it, such as a product in one store view. */
export interface RecordPart {
  /** Its name: for the ledger it is a record of its own. */
  readonly name: string;
  /** Why targets are not told of it; undefined where they are. */
  readonly leftOut?: string | undefined;
}

/**
 * A system that handlers write to. Its own folder in `lib/systems` declares it; `actions` give it
 * to the consumers.
 */
export interface Target {
  /** As in a route's `targets` and in the setting that selects targets. */
  readonly name: string;
  /**
   * As of a source. A target without one is the back office: its records go by the source's scope.
   */
  readonly ledgerScope?: string;
  /**
   * Whether an id is one that this system gave out. It decides where a record goes that lives in
   * one system alone.
   */
  readonly owns?: (id: string) => boolean;
  /**
   * What its handlers are given beside the event, such as a sealed credential that the ledger's
   * store keeps.
   */
  readonly handOver?: (store: KeyValueStore) => Promise<Readonly<Record<string, unknown>>>;
  /**
   * Whether it is in use, where a setting of its own says so: it then stands beside those that the
   * selecting setting names. Without it that setting alone decides.
   */
  readonly inUse?: (config: Config) => boolean;
  /** How records read in it, where that differs from the event's own data. */
  readonly views?: (context: Context) => Views;
  /**
   * Whether a view is all that the target is sent of a record: what changes nothing of it is then
   * not sent again.
   */
  readonly viewsAreComplete?: boolean;
}
