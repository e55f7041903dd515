import type { Video } from '@comunal/peertube';
import { isRecord } from '../../../edit/to-plain.ts';
import { toEntryKey } from '../../../link/content-graph.ts';
import type { OpenedImport } from '../open-import.ts';
import type { EntryFile } from '../read-entry-folder.ts';

/** Creates a function that finds the recording of a video which no import has written: it is not imported a second time. */
export function findHandmade(
  { entries, index, record }: Pick<OpenedImport, 'entries' | 'index' | 'record'>,
  baseUrl: string,
): (video: Pick<Video, 'uuid' | 'shortUUID'>) => EntryFile | undefined {
  const imported = new Set(record.entries.map((entry) => index.get(toEntryKey(entry))));
  const byId = new Map<string, EntryFile>();
  for (const entry of entries.values()) {
    const { copies } = entry.fields;
    if (entry.type !== 'recording' || imported.has(entry) || !Array.isArray(copies)) continue;
    for (const copy of copies) {
      const id = isRecord(copy) ? readVideoId(copy['url'], baseUrl) : undefined;
      if (id !== undefined) byId.set(id, entry);
    }
  }
  return ({ uuid, shortUUID }) => byId.get(uuid) ?? byId.get(shortUUID);
}

/** Reads the id of a video in the address of its page. */
function readVideoId(url: unknown, baseUrl: string): string | undefined {
  if (typeof url !== 'string' || !URL.canParse(url)) return undefined;
  const { origin, pathname } = new URL(url);
  if (origin !== baseUrl) return undefined;
  return /^\/(?:w|videos\/(?:watch|embed))\/([\w-]+)\/?$/.exec(pathname)?.[1];
}
