import type { Metadata } from './kept';
import type { Args } from './problem';

/** The fields of every record with metadata. */
export function meta({
  metadata,
  privateMetadata,
}: {
  metadata: Metadata;
  privateMetadata: Metadata;
}): Record<string, unknown> {
  const items = (all: Metadata) => Object.entries(all).map(([key, value]) => ({ key, value }));
  return {
    metadata: items(metadata),
    privateMetadata: items(privateMetadata),
    metafield: ({ key }: Args) => metadata[String(key)] ?? null,
    privateMetafield: ({ key }: Args) => privateMetadata[String(key)] ?? null,
  };
}
