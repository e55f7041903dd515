import type { Archive, ArchiveItem } from '@comunal/archive';

/** A collection has at most so many items: a server that goes on and on is not read for ever. */
const maxItems = 10_000;

/** What a collection holds. */
export interface CollectionList {
  /** The identifiers of its items, in their order. */
  readonly identifiers: readonly string[];
  /** Whether it holds more items than are read. */
  readonly isCut: boolean;
}

/** Lists what the Archive shows to everyone of a collection. */
export async function listCollection(
  { search }: Pick<Archive, 'search'>,
  { identifier }: Pick<ArchiveItem, 'identifier'>,
  isIdentifier: (value: string) => boolean,
  signal: AbortSignal,
): Promise<CollectionList> {
  const identifiers = new Set<string>();
  const query = `collection:"${identifier}"`;
  for await (const result of search(query, { fields: ['identifier'], signal })) {
    if (identifiers.size === maxItems) return { identifiers: [...identifiers], isCut: true };
    if (isIdentifier(result.identifier) && result.identifier !== identifier)
      identifiers.add(result.identifier);
  }
  return { identifiers: [...identifiers], isCut: false };
}
