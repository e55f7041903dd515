import type { Video } from '@comunal/peertube';
import { isRecord } from '../../../edit/to-plain.ts';
import { toEntryKey } from '../../../link/content-graph.ts';
import type { OpenedImport } from '../open-import.ts';

/** Creates a test for videos that a recording links to which no import has written: they are not imported a second time. */
export function findHandmade(
  { entries, index, record }: Pick<OpenedImport, 'entries' | 'index' | 'record'>,
  baseUrl: string,
): (video: Pick<Video, 'uuid' | 'shortUUID'>) => boolean {
  const imported = new Set(record.entries.map((entry) => index.get(toEntryKey(entry))));
  const ids = new Set<string>();
  for (const entry of entries.values()) {
    const { copies } = entry.fields;
    if (entry.type !== 'recording' || imported.has(entry) || !Array.isArray(copies)) continue;
    for (const copy of copies) {
      const id = isRecord(copy) ? readVideoId(copy['url'], baseUrl) : undefined;
      if (id !== undefined) ids.add(id);
    }
  }
  return ({ uuid, shortUUID }) => ids.has(uuid) || ids.has(shortUUID);
}

/** Reads the id of a video in the address of its page. */
function readVideoId(url: unknown, baseUrl: string): string | undefined {
  if (typeof url !== 'string' || !URL.canParse(url)) return undefined;
  const { origin, pathname } = new URL(url);
  if (origin !== baseUrl) return undefined;
  return /^\/(?:w|videos\/(?:watch|embed))\/([\w-]+)\/?$/.exec(pathname)?.[1];
}
