import { canariesIn, canariesOf, graphOf, Random, TODAY } from '@comunal/test-kit/content-graph';
import {
  contentTypes,
  toPublic,
  Visibility,
  type ContentType,
  type Entry,
  type Public,
  type PublicEntry,
} from '@comunal/schemas';
import type { PublicLookup } from '../../src/index.ts';

/** Generated entries that may be listed, and the canaries of all that may not be published. */
export interface GeneratedEntries {
  /** The public forms of those whose visibility is `public`. */
  readonly entries: readonly PublicEntry[];
  /** Finds public forms, those of unlisted entries as well, as the public side of a content folder does. */
  readonly lookup: PublicLookup;
  /** Closed entries, as they were written. */
  readonly closed: readonly Entry[];
  /** The public forms of unlisted entries. */
  readonly unlisted: readonly PublicEntry[];
  /** Canaries that stand in no public form of a listed entry: closed entries, private fields, withheld ones. */
  readonly secrets: ReadonlySet<string>;
}

/** Generates entries of all types and visibilities that refer to one another, with each field of most of them filled. */
export function generateEntries(count: number, seed = 16): GeneratedEntries {
  const random = new Random(seed);
  const visibilities = Object.values(Visibility);
  const { planted, lookup } = graphOf(
    Array.from({ length: count }, (_, index) => ({
      type: contentTypes[index % contentTypes.length] ?? 'page',
      visibility: random.chance(0.6) ? Visibility.Public : random.pick(visibilities),
      seed: random.below(2 ** 31),
      fill: random.pick([0.3, 1, 1]),
    })),
  );
  const visible = new Map<string, PublicEntry>();
  for (const { entry } of planted) {
    const form = toPublic<Entry>(entry, lookup, { today: TODAY });
    if (form) visible.set(`${entry.type}/${entry.slug}`, form);
  }
  const entries = [...visible.values()].filter(({ visibility }) => visibility === 'public');
  const secrets = new Set(planted.flatMap(({ entry }) => listCanaries(entry)));
  for (const canary of entries.flatMap(listCanaries)) secrets.delete(canary);
  return {
    entries,
    unlisted: [...visible.values()].filter(({ visibility }) => visibility === 'unlisted'),
    closed: planted.flatMap(({ entry }) => (entry.visibility === 'closed' ? entry : [])),
    secrets,
    lookup: <T extends ContentType>(type: T, slug: string) =>
      visible.get(`${type}/${slug}`) as Public<T> | undefined, // the name holds the type
  };
}

function listCanaries(entry: { readonly slug: string }): readonly string[] {
  return [...canariesIn(entry.slug), ...canariesOf(entry)];
}
