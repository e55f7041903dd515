import { isShown, toPublic, type Entry, type Path } from '@comunal/schemas';
import { inEntry } from '../entry/issue-findings.ts';
import { originOf } from '../entry/origin.ts';
import type { EntryRecord, Graph } from '../graph/graph.ts';
import type { Finding } from '../problem/finding.ts';
import type { CheckInput } from './run-checks.ts';
import { eachString, tellingParts, type TellingString } from './telling-strings.ts';
import { TextFinder, type Hit } from './text-finder.ts';

/** A string to look for. One that is also a whole value of a public field is no secret. */
interface Needle extends TellingString {
  isPublic: boolean;
}

/**
 * Looks for strings of closed entries, of entries for allies and of fields that are in no output (a room, notes) in
 * everything that is shown. The finding says where it stands, never what.
 */
export function* checkClosedText({ graph, today }: CheckInput): Generator<Finding> {
  const finder = new TextFinder<Needle>();
  const shown = publicStrings(graph, today, finder);
  if (finder.isEmpty) return;
  const hits: { record: EntryRecord; text: string; hit: Hit<Needle> }[] = [];
  for (const { record, texts } of shown)
    for (const text of texts)
      for (const hit of finder.find(text)) {
        if (hit.isWhole) hit.needle.isPublic = true;
        hits.push({ record, text, hit });
      }
  const told = new Set<string>();
  for (const { record, text, hit } of hits) {
    if (hit.needle.isPublic) continue;
    const { raw, entry } = record;
    const path = pathOf(entry, text) ?? [];
    const place = `${raw.files.type}/${raw.files.slug} ${path.join('.')} ${hit.offset}`;
    if (told.has(place)) continue; // two closed entries say the same
    told.add(place);
    const at = originOf(raw, path)?.inFile ? 'value' : 'body';
    yield inEntry(raw, {
      code: 'closed-text',
      severity: hit.needle.severity,
      path,
      at,
      offset: hit.offset,
    });
  }
}

/** The strings of each shown entry. Strings of entries that are not among them go to the finder. */
function publicStrings(
  graph: Graph,
  today: string,
  finder: TextFinder<Needle>,
): { record: EntryRecord; texts: string[] }[] {
  const shown: { record: EntryRecord; texts: string[] }[] = [];
  for (const record of graph.records) {
    const { entry } = record;
    const form = isShown(entry.visibility)
      ? toPublic(entry, (type, slug) => graph.find(type, slug)?.entry, { today })
      : undefined;
    const texts: string[] = [];
    if (form) eachString(form, (text) => texts.push(text));
    if (form) shown.push({ record, texts });
    const visible = new Set(texts);
    eachString(entry, (text, key) => {
      if (visible.has(text)) return;
      for (const part of tellingParts(entry, key, text))
        finder.add(part.text, { ...part, isPublic: false });
    });
  }
  return shown;
}

/** Where a string stands in an entry: looked up for finds only. */
function pathOf(value: unknown, wanted: string, path: Path = []): Path | undefined {
  if (value === wanted) return path;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, each] of Object.entries(value as Partial<Entry>)) {
    const found = pathOf(each, wanted, [...path, Array.isArray(value) ? Number(key) : key]);
    if (found) return found;
  }
  return undefined;
}
