import { isRecord } from '../../../edit/to-plain.ts';
import { toEntryKey } from '../../../link/content-graph.ts';
import type { OpenedImport } from '../open-import.ts';

/** Creates a test for items to which an entry leads that no import has written: they are not imported a second time. */
export function findHandmade({
  entries,
  index,
  record,
}: Pick<OpenedImport, 'entries' | 'index' | 'record'>): (identifier: string) => boolean {
  const imported = new Set(record.entries.map((entry) => index.get(toEntryKey(entry))));
  const identifiers = new Set<string>();
  for (const entry of entries.values()) {
    if (imported.has(entry)) continue;
    const { copies, editions } = entry.fields;
    for (const each of [copies, editions].flatMap(toList)) {
      const identifier = isRecord(each) ? readIdentifier(each['url']) : undefined;
      if (identifier !== undefined) identifiers.add(identifier);
    }
  }
  return (identifier) => identifiers.has(identifier);
}

function toList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Reads the identifier of an item in the address of its page or of one of its files. */
function readIdentifier(url: unknown): string | undefined {
  if (typeof url !== 'string' || !URL.canParse(url)) return undefined;
  const { hostname, pathname } = new URL(url);
  if (!/^(?:www\.)?archive\.org$/.test(hostname)) return undefined;
  return /^\/(?:details|download|embed)\/([^/]+)/.exec(pathname)?.[1];
}
