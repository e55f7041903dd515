import { findWithheldParts, isVisible, type Entry, type PublicEntry } from '@comunal/schemas';
import { forEachString } from '../check/text-search/sensitive-strings.ts';
import type { Content } from '../model/content.ts';
import { readMarkdown } from '../parse/markdown/read-markdown.ts';
import { valueAt } from '../validate/value-at.ts';
import { collectCoordinates } from './collect-coordinates.ts';
import { extractNeedles, type NeedleOwner } from './extract-needles.ts';
import type { SensitiveNeedle } from './sensitive-needle.ts';

/** What is the same for all entries. */
export interface NeedleContext {
  /** The day on which consents have to be in force; left out, it is today. */
  readonly today: string | undefined;
  /** The points on the map that public entries show. */
  readonly publicPoints: ReadonlySet<string>;
}

/** Collects every text that an entry holds and its public form does not. */
export function collectNeedles(
  entry: Entry,
  content: Content,
  { today, publicPoints }: NeedleContext,
): SensitiveNeedle[] {
  const publicEntry = content.toPublic().get(entry.type, entry.slug);
  const visible = collectStrings(publicEntry);
  const withheld = collectWithheld(entry, content, today);
  const needles: SensitiveNeedle[] = [];
  forEachString(entry, (text, key) => {
    if (visible.has(text)) return;
    const owner = ownerOf(entry, publicEntry, withheld.has(text));
    needles.push(...extractNeedles(entry, key, text, owner));
    const visibleText = readMarkdown(text)?.visible?.text;
    if (visibleText !== undefined && visibleText !== text)
      needles.push(...extractNeedles(entry, key, visibleText, owner));
  });
  const owner = ownerOf(entry, publicEntry, false);
  for (const coordinates of collectCoordinates(entry, publicPoints))
    needles.push({ ...owner, ...coordinates, kind: 'text', whenShared: 'nothing' });
  return needles;
}

function collectStrings(value: unknown): ReadonlySet<string> {
  const strings = new Set<string>();
  forEachString(value, (text) => strings.add(text));
  return strings;
}

/** The texts of an entry that wait for a consent: all of them where it is not shown at all for want of one. */
function collectWithheld(
  entry: Entry,
  content: Content,
  today: string | undefined,
): ReadonlySet<string> {
  const lookup: Content['get'] = (type, slug) => content.get(type, slug);
  const parts = findWithheldParts(entry, lookup, today === undefined ? {} : { today });
  const texts = new Set<string>();
  for (const { reason, path } of parts) {
    if (reason === 'name' || reason === 'testimony') return collectStrings(entry);
    if (reason === 'consent' || reason === 'picture')
      forEachString(valueAt(entry, path), (text) => texts.add(text));
  }
  return texts;
}

function ownerOf(
  { type, slug, visibility }: Entry,
  publicEntry: PublicEntry | undefined,
  isWithheld: boolean,
): NeedleOwner {
  const entry = `${type}/${slug}`;
  if (publicEntry) return { reason: isWithheld ? 'consent' : 'private', entry };
  if (visibility === 'allies') return { reason: 'allies', entry };
  if (!isVisible(visibility)) return { reason: 'closed' };
  return { reason: isWithheld ? 'consent' : 'private' };
}
