import { isVisible, toPublic, type Entry, type FieldPath } from '@comunal/schemas';
import { createEntryFinding } from '../validate/issues-to-findings.ts';
import type { EntryRecord, ContentGraph } from '../link/content-graph.ts';
import type { Finding } from '../model/finding.ts';
import { readMarkdown } from '../parse/markdown/read-markdown.ts';
import type { CheckInput } from './check-input.ts';
import { decodeText } from './text-search/decode-text.ts';
import { locateInMarkdown } from './locate-in-markdown.ts';
import {
  forEachString,
  extractSensitiveStrings,
  type SensitiveString,
} from './text-search/sensitive-strings.ts';
import { TextFinder, type Hit } from './text-search/text-finder.ts';

/** A string to look for. One that is also a whole value of a public field is no secret. */
interface Needle extends SensitiveString {
  isPublic: boolean;
}

/** An entry that is shown, with those of its strings that are not. */
interface Shown {
  readonly record: EntryRecord;
  readonly hidden: ReadonlySet<string>;
}

/**
 * Looks for strings of closed entries, of entries for allies and of fields that are in no output (a room, notes) in
 * everything that is shown. The finding says where it stands, never what.
 */
export function* checkClosedText({ graph, today }: CheckInput): Generator<Finding> {
  const finder = new TextFinder<Needle>();
  const shown = shownEntries(graph, today, finder);
  if (finder.isEmpty) return;
  const hits: { readonly record: EntryRecord; readonly text: string; readonly hit: Hit<Needle> }[] =
    [];
  for (const { record, hidden } of shown) {
    const known = new Map(record.facts.markdown.map(({ text, visible }) => [text, visible]));
    forEachString(record.entry, (text) => {
      if (hidden.has(text)) return;
      for (const hit of finder.find(text)) {
        if (hit.isWhole && !hit.needle.isSecret) hit.needle.isPublic = true;
        hits.push({ record, text, hit });
      }
      const visible = known.get(text) ?? readMarkdown(text)?.visible;
      for (const mapped of [visible, decodeText(text)])
        for (const hit of mapped ? finder.find(mapped.text) : [])
          hits.push({ record, text, hit: { ...hit, offset: mapped?.offsetOf(hit.offset) ?? 0 } });
    });
  }
  const told = new Set<string>();
  for (const { record, text, hit } of hits) {
    if (hit.needle.isPublic) continue;
    const { raw, entry } = record;
    const path = pathOf(entry, text) ?? [];
    const place = `${raw.files.type}/${raw.files.slug} ${path.join('.')} ${hit.offset}`;
    if (told.has(place)) continue; // two closed entries say the same
    told.add(place);
    const { severity } = hit.needle;
    yield createEntryFinding(raw, {
      code: 'closed-text',
      severity,
      ...locateInMarkdown(raw, path, hit.offset),
    });
  }
}

/** Tells what is shown from what is not, by asking for the public form of each entry. What is not goes to the finder. */
function shownEntries(graph: ContentGraph, today: string, finder: TextFinder<Needle>): Shown[] {
  const shown: Shown[] = [];
  for (const record of graph.records) {
    const { entry } = record;
    const form = isVisible(entry.visibility)
      ? toPublic(entry, (type, slug) => graph.find(type, slug)?.entry, { today })
      : undefined;
    const visible = new Set<string>();
    const hidden = new Set<string>();
    if (form) forEachString(form, (text) => visible.add(text));
    forEachString(entry, (text, key) => {
      if (visible.has(text)) return;
      if (form) hidden.add(text);
      for (const part of extractSensitiveStrings(entry, key, text))
        finder.add(part.text, { ...part, isPublic: false });
    });
    if (form) shown.push({ record, hidden: hidden.size > 0 ? hidden : none });
  }
  return shown;
}

const none: ReadonlySet<string> = new Set();

/** Where a string stands in an entry: looked up for finds only. */
function pathOf(value: unknown, wanted: string, path: FieldPath = []): FieldPath | undefined {
  if (value === wanted) return path;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, each] of Object.entries(value as Partial<Entry>)) {
    const found = pathOf(each, wanted, [...path, Array.isArray(value) ? Number(key) : key]);
    if (found) return found;
  }
  return undefined;
}
