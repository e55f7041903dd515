import { join } from 'node:path';
import {
  isVisible,
  parsePublic,
  publicSchemas,
  parseRef,
  getRefTypes,
  toPublic,
  walkValue,
  type ContentType,
  type Entry,
  type Public,
  type PublicEntry,
} from '@comunal/schemas';
import type { PublicAsset, PublicContent } from '../model/content.ts';
import { listReferencedFiles, type AssetPolicy } from './asset-policy.ts';
import { isInside } from '../read/is-inside.ts';
import { folders } from '../read/folders.ts';
import { toEntryKey, push, type ContentGraph } from '../link/content-graph.ts';

/** Makes the public side of a graph: each entry goes through `toPublic()` and then through its strict public schema. */
export function createPublicContent(
  dir: string,
  graph: ContentGraph,
  languages: readonly string[],
  today: string,
  assetPolicy?: AssetPolicy,
): PublicContent {
  const entries = new Map<string, PublicEntry>();
  const pages = new Map<ContentType, PublicEntry[]>();
  const referrers = new Map<string, PublicEntry[]>();
  const assets = new Map<string, PublicAsset>();
  const lookup = (type: ContentType, slug: string): Entry | undefined =>
    graph.find(type, slug)?.entry;
  for (const { entry, raw } of graph.records) {
    if (!isVisible(entry.visibility)) continue;
    const redacted = toPublic(entry, lookup, { today });
    if (!redacted) continue;
    const shown = parsePublic(entry.type, redacted);
    entries.set(toEntryKey(entry), shown);
    push(pages, entry.type, shown);
    for (const { schema, value } of walkValue(publicSchemas[entry.type], shown)) {
      const types = getRefTypes(schema);
      const target = types && typeof value === 'string' ? parseRef(value, types) : undefined;
      if (
        target &&
        shown.visibility === 'public' &&
        referrers.get(toEntryKey(target))?.at(-1) !== shown
      )
        push(referrers, toEntryKey(target), shown);
      for (const path of listReferencedFiles(entry.type, schema, value)) {
        const file = join(dir, raw.files.folder, path);
        const inside = entry.type === 'site' ? path : `${folders[entry.type]}/${path}`;
        // A link that leads out is a problem; whoever copies files all the same gets nothing through it.
        if (assetPolicy?.refuses(raw, path) || assetPolicy?.isWithheld(file)) continue;
        if (isInside(join(dir, raw.files.folder), file)) assets.set(inside, { path: inside, file });
      }
    }
  }
  return {
    languages,
    assets: [...assets.values()],
    get: <T extends ContentType>(type: T, slug: string) =>
      entries.get(toEntryKey({ type, slug })) as Public<T> | undefined, // stored under its own type
    pages: <T extends ContentType>(type: T) => (pages.get(type) ?? []) as Public<T>[],
    list: <T extends ContentType>(type: T) =>
      (pages.get(type) ?? []).filter((each) => each.visibility === 'public') as Public<T>[],
    referencesTo: (type, slug) => referrers.get(toEntryKey({ type, slug })) ?? [],
  };
}
