import type { Entry, EntryLookup, FieldPath } from '@comunal/schemas';
import { createEntryFinding } from '../validate/create-entry-finding.ts';
import type { EntryRecord } from '../link/content-graph.ts';
import type { Finding } from '../model/finding.ts';
import { readMarkdown } from '../parse/markdown/read-markdown.ts';
import type { CheckInput } from './check-input.ts';
import { collectUnreviewedTexts } from './text-search/collect-unreviewed-texts.ts';
import { decodeText } from './text-search/decode-text.ts';
import { locateInMarkdown } from './locate-in-markdown.ts';
import {
  forEachString,
  extractSensitiveStrings,
  isPublishedOnPurpose,
  type SensitiveString,
} from './text-search/sensitive-strings.ts';
import { TextFinder, type Hit } from './text-search/text-finder.ts';

/** A string to look for. One that is also a whole value of a public field is no secret, unless it stays one. */
interface Needle extends SensitiveString {
  isPublic: boolean;
}

/** An entry with a public form, and those of its strings that the form leaves out. */
interface VisibleEntry {
  readonly record: EntryRecord;
  readonly hidden: ReadonlySet<string>;
}

/**
 * Reports `closed-text`: looks in everything public for sensitive strings of closed entries, of entries for allies and of
 * fields that are never public (a room, notes). A translation that only waits for its review is no secret. The finding says where a string is, never what it says.
 */
export function* checkClosedText(input: CheckInput): Generator<Finding> {
  const finder = new TextFinder<Needle>();
  const visibleEntries = collectVisibleEntries(input, finder);
  if (finder.isEmpty) return;
  const hits: { readonly record: EntryRecord; readonly text: string; readonly hit: Hit<Needle> }[] =
    [];
  for (const { record, hidden } of visibleEntries) {
    const known = new Map(record.facts.markdown.map(({ text, visible }) => [text, visible]));
    forEachString(record.entry, (text, key) => {
      if (hidden.has(text)) return;
      for (const hit of finder.find(text)) {
        const { isSecret = false, key: secretKey } = hit.needle;
        if (hit.isWhole && (!isSecret || isPublishedOnPurpose(record.entry, key, secretKey)))
          hit.needle.isPublic = true;
        hits.push({ record, text, hit });
      }
      const visible = known.get(text) ?? readMarkdown(text)?.visible;
      for (const mapped of [visible, decodeText(text)])
        for (const hit of mapped ? finder.find(mapped.text) : [])
          hits.push({ record, text, hit: { ...hit, offset: mapped?.offsetOf(hit.offset) ?? 0 } });
    });
  }
  const reported = new Set<string>();
  for (const { record, text, hit } of hits) {
    if (hit.needle.isPublic) continue;
    const { raw, entry } = record;
    const path = findPath(entry, text) ?? [];
    const location = `${raw.files.type}/${raw.files.slug} ${path.join('.')} ${hit.offset}`;
    if (reported.has(location)) continue; // two closed entries say the same
    reported.add(location);
    const { severity, isSecret, key } = hit.needle;
    yield createEntryFinding(raw, {
      code: 'closed-text',
      severity,
      // Of names, those of people alone are secrets.
      ...(isSecret && key === 'name' && { variant: 'person' }),
      ...locateInMarkdown(raw, path, hit.offset),
    });
  }
}

/** Collects the entries with a public form, and adds every sensitive string that no public form holds to the finder. */
function collectVisibleEntries(
  { graph, projections, today }: CheckInput,
  finder: TextFinder<Needle>,
): VisibleEntry[] {
  const visibleEntries: VisibleEntry[] = [];
  const lookup: EntryLookup = (type, slug) => graph.find(type, slug)?.entry;
  for (const record of graph.records) {
    const { entry } = record;
    const projection = projections.get(entry);
    const visible = new Set<string>();
    const hidden = new Set<string>();
    if (projection) forEachString(projection.publicEntry, (text) => visible.add(text));
    const unreviewed = collectUnreviewedTexts(entry, lookup, today);
    forEachString(entry, (text, key) => {
      if (visible.has(text)) return;
      if (projection) hidden.add(text);
      if (unreviewed.has(text)) return;
      for (const part of extractSensitiveStrings(entry, key, text))
        finder.add(part.text, { ...part, isPublic: false });
    });
    if (projection) visibleEntries.push({ record, hidden: hidden.size > 0 ? hidden : none });
  }
  return visibleEntries;
}

const none: ReadonlySet<string> = new Set();

/** Finds the path of a string in an entry. Called for hits only, since it walks the entry. */
function findPath(value: unknown, wanted: string, path: FieldPath = []): FieldPath | undefined {
  if (value === wanted) return path;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, inner] of Object.entries(value as Partial<Entry>)) {
    const match = findPath(inner, wanted, [...path, Array.isArray(value) ? Number(key) : key]);
    if (match) return match;
  }
  return undefined;
}
