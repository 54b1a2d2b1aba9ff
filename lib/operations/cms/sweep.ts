import type { Context } from '#lib/core/context';
import type { StrapiApi } from '#lib/systems/strapi/client';
import type { ProductTexts } from '#lib/systems/strapi/content-types';
import type { KnownEntries } from './known-entries';

/** What a sweep has done of one content type. */
export interface SweepReport {
  uid: string;
  /** Published entries that changed, and those that were published to the queue. */
  found: number;
  published: number;
  /** Entries that are not published any more. */
  removed: number;
  /** Whether time ran out: the next run goes on. */
  more?: true;
  /** Entries that cannot be published as they are, each by its id, and why. */
  refused?: string[];
  error?: string;
}

/** One run over one content type. */
export interface Sweep {
  context: Context;
  api: StrapiApi;
  type: ProductTexts;
  known: KnownEntries;
  report: SweepReport;
  dryRun: boolean;
}
