export type Metadata = Record<string, string>;

/** What every record has. */
export interface Kept {
  id: number;
  /** ISO 8601, as Saleor writes it; when it was made, and when it was changed last. */
  made: string;
  updatedAt: string;
  metadata: Metadata;
  privateMetadata: Metadata;
}
