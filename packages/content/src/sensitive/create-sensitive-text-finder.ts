import { forEachString, isPublishedOnPurpose } from '../check/text-search/sensitive-strings.ts';
import { TextFinder, type Hit } from '../check/text-search/text-finder.ts';
import type { Content } from '../model/content.ts';
import { readMarkdown } from '../parse/markdown/read-markdown.ts';
import { listPublicPoints } from './collect-coordinates.ts';
import { collectNeedles } from './collect-needles.ts';
import type { SensitiveMatch } from './sensitive-match.ts';
import type { SensitiveNeedle, SharedMeaning } from './sensitive-needle.ts';

/** Options of {@link createSensitiveTextFinder}. */
export interface SensitiveTextFinderOptions {
  /** The day on which consents have to be in force, as `2030-03-08`. @defaultValue today, in UTC */
  readonly today?: string | undefined;
}

/** Finds in any text what must not be public. */
export interface SensitiveTextFinder {
  /** How many texts it looks for. */
  readonly size: number;
  /**
   * Finds what a text says that must not be public. Letter case, accents and white space make no difference.
   *
   * @param text - A text, decoded: neither entities nor escapes are read here.
   * @example
   * ```ts
   * import { loadContent } from '@comunal/content';
   * import { createSensitiveTextFinder } from '@comunal/content/sensitive';
   *
   * const { find } = createSensitiveTextFinder(await loadContent('content'));
   * for (const { kind, reason, offset } of find('<p>Hola.</p>')) console.log(kind, reason, offset);
   * ```
   */
  readonly find: (text: string) => readonly SensitiveMatch[];
}

/** A needle, and what its being in public content too turned out to mean. */
interface Wanted {
  readonly needle: SensitiveNeedle;
  shared: SharedMeaning;
}

/**
 * Creates a finder of everything that content holds and its public side does not: texts of entries that are closed or for
 * allies, rooms, notes and exact places of public ones, and what waits for a consent. What the finder gives never quotes any.
 *
 * @param content - What `loadContent` gave. Sealed entries are looked for where a key has opened them.
 * @param options - The day on which consents have to be in force.
 * @example
 * ```ts
 * import { loadContent } from '@comunal/content';
 * import { createSensitiveTextFinder } from '@comunal/content/sensitive';
 *
 * const finder = createSensitiveTextFinder(await loadContent('content'));
 * console.log(finder.find('<p>Hola.</p>').length); // → 0
 * ```
 */
export function createSensitiveTextFinder(
  content: Content,
  options: SensitiveTextFinderOptions = {},
): SensitiveTextFinder {
  const finder = new TextFinder<Wanted>();
  let size = 0;
  const publicContent = content.toPublic();
  const publicEntries = content.entries.map(({ type, slug }) => publicContent.get(type, slug));
  const context = { today: options.today, publicPoints: listPublicPoints(publicEntries) };
  for (const entry of content.entries)
    for (const needle of collectNeedles(entry, content, context)) {
      finder.add(needle.text, { needle, shared: 'nothing' });
      size++;
    }
  markShared(content, finder);
  return { size, find: (text) => finder.find(text).flatMap((hit) => toMatches(hit, text)) };
}

/** Finds out which texts public content holds too. */
function markShared(content: Content, finder: TextFinder<Wanted>): void {
  if (finder.isEmpty) return;
  const publicContent = content.toPublic();
  for (const entry of content.entries) {
    const publicEntry = publicContent.get(entry.type, entry.slug);
    if (!publicEntry) continue;
    forEachString(publicEntry, (text, key) => {
      for (const { needle: wanted, isWhole } of finder.find(text)) {
        const { secretKey, whenShared } = wanted.needle;
        const isMeant =
          isWhole && (secretKey === undefined || isPublishedOnPurpose(entry, key, secretKey));
        wanted.shared = isMeant ? 'chance' : widen(wanted.shared, whenShared);
      }
      const visible = readMarkdown(text)?.visible?.text ?? '';
      for (const { needle: wanted } of finder.find(visible))
        wanted.shared = widen(wanted.shared, wanted.needle.whenShared);
    });
  }
}

function widen(known: SharedMeaning, added: SharedMeaning): SharedMeaning {
  return known === 'chance' || added === 'nothing' ? known : added;
}

function toMatches(
  { needle: wanted, offset, isWhole }: Hit<Wanted>,
  text: string,
): SensitiveMatch[] {
  const { needle, shared } = wanted;
  if (shared === 'chance') return [];
  if (needle.isOnlyInAddress && !isWhole && !isInAddress(text, offset, needle.text)) return [];
  if (needle.beside !== undefined && !text.includes(needle.beside)) return [];
  const { kind, reason, entry } = needle;
  const isPossiblyChance = needle.isOrdinary === true || shared === 'possibly-chance';
  return [{ kind, reason, ...(entry !== undefined && { entry }), offset, isPossiblyChance }];
}

/** Whether what stands at an offset is a step of an address: beside a slash, or before the end of a file's name. */
function isInAddress(text: string, offset: number, needle: string): boolean {
  const before = text[offset - 1] ?? '';
  const after = text.slice(offset + needle.length, offset + needle.length + 6);
  return before === '/' || /^(?:\/|\.[a-z\d]{2,5}\b)/i.test(after);
}
