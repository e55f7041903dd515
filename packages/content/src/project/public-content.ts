import { join } from 'node:path';
import {
  getRefTypes,
  parsePublic,
  parseRef,
  publicSchemas,
  walkValue,
  type ContentType,
  type Public,
  type PublicEntry,
} from '@comunal/schemas';
import { checkContentType } from '../model/check-content-type.ts';
import type { PublicAsset, PublicContent } from '../model/content.ts';
import { push, toEntryKey, type ContentGraph } from '../link/content-graph.ts';
import { folders } from '../read/folders.ts';
import { isInside } from '../read/is-inside.ts';
import type { AssetPolicy } from './asset-policy.ts';
import type { Projections } from './project-entries.ts';

/** The parts that the public side of a content folder is created from. */
export interface PublicContentInput {
  readonly dir: string;
  readonly graph: ContentGraph;
  readonly languages: readonly string[];
  readonly projections: Projections;
  readonly assetPolicy: AssetPolicy;
}

/** Creates the public side of a graph: the projection of each entry, passed through its strict public schema. */
export function createPublicContent({
  dir,
  graph,
  languages,
  projections,
  assetPolicy,
}: PublicContentInput): PublicContent {
  const entries = new Map<string, PublicEntry>();
  const pages = new Map<ContentType, PublicEntry[]>();
  const referrers = new Map<string, PublicEntry[]>();
  const assets = new Map<string, PublicAsset>();
  for (const { entry, raw } of graph.records) {
    const projection = projections.get(entry);
    if (!projection) continue;
    const publicEntry = parsePublic(entry.type, projection.publicEntry);
    entries.set(toEntryKey(entry), publicEntry);
    push(pages, entry.type, publicEntry);
    if (publicEntry.visibility === 'public')
      for (const key of listReferences(publicEntry)) push(referrers, key, publicEntry);
    for (const path of projection.files) {
      const file = join(dir, raw.files.folder, path);
      // A symbolic link that leads out is reported; code that publishes all the same gets no file through it.
      if (assetPolicy.refuses(raw, path) || assetPolicy.isWithheld(file)) continue;
      if (!isInside(join(dir, raw.files.folder), file)) continue;
      const publicPath = entry.type === 'site' ? path : `${folders[entry.type]}/${path}`;
      assets.set(publicPath, { path: publicPath, file });
    }
  }
  const listPages = <T extends ContentType>(type: T): Public<T>[] => {
    checkContentType(type);
    return (pages.get(type) ?? []) as Public<T>[]; // stored under their own type
  };
  return {
    languages,
    assets: [...assets.values()],
    get: <T extends ContentType>(type: T, slug: string) => {
      checkContentType(type);
      return entries.get(toEntryKey({ type, slug })) as Public<T> | undefined; // stored under its own type
    },
    pages: listPages,
    list: (type) => listPages(type).filter(({ visibility }) => visibility === 'public'),
    referencesTo: (type, slug) => referrers.get(toEntryKey({ type, slug })) ?? [],
  };
}

/** Lists the keys of the entries that a public form refers to, each once. */
function listReferences(publicEntry: PublicEntry): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { schema, value } of walkValue(publicSchemas[publicEntry.type], publicEntry)) {
    const types = getRefTypes(schema);
    const target = types && typeof value === 'string' ? parseRef(value, types) : undefined;
    if (target) keys.add(toEntryKey(target));
  }
  return keys;
}
