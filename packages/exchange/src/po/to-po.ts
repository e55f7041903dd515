import { po, type GetTextTranslation } from 'gettext-parser';
import type { TranslationUnit } from '../translation-unit.ts';
import { refuseDuplicates } from '../refuse-duplicates.ts';
import { toOneLine, writeLabels } from './labelled-comment.ts';

/** What stands at the top of a PO file. */
export interface PoOptions {
  /** Language of the translations: a BCP 47 tag. */
  readonly language: string;
  /** Whom to thank for the translations, by a public name: the header `X-Credit`. `Last-Translator`, an address, is never written. */
  readonly credit?: string;
}

/**
 * Writes a gettext PO file, which Weblate, Poedit and every tool of translators read, in the order of the units. Half of a
 * surrogate pair, which no UTF-8 can say, becomes U+FFFD.
 *
 * @param units - What is to be translated, each with an id or a source of its own.
 * @param options - The language of the translations.
 * @throws `RangeError` when two units have the same id and source, or one has neither: no tool could tell them apart.
 * @example
 * ```ts
 * import { toPo } from '@comunal/exchange';
 *
 * const po = toPo([{ id: 'menu.people', source: 'Gente', target: '' }], { language: 'pt-BR' });
 * console.log(po.split('\n\n')[1]?.split('\n')[1]); // → msgid "Gente"
 * ```
 */
export function toPo(units: readonly TranslationUnit[], { language, credit }: PoOptions): string {
  refuseDuplicates(units);
  const table = {
    charset: 'utf-8',
    headers: {
      Language: language.replaceAll('-', '_'),
      'MIME-Version': '1.0',
      'Content-Type': 'text/plain; charset=UTF-8',
      'Content-Transfer-Encoding': '8bit',
      ...(credit && { 'X-Credit': toOneLine(credit) }),
    },
    // The library writes what the keys hold, not the keys. Ids that are whole numbers would come first as keys.
    translations: {
      units: Object.fromEntries(units.map((unit, index) => [`#${index}`, toTranslation(unit)])),
    },
  };
  return po.compile(table, { foldLength: 0 }).toString();
}

function toTranslation(unit: TranslationUnit): GetTextTranslation {
  const { id, source, target, context, note, maxLength, comment, credit, base } = unit;
  const limit = maxLength === undefined ? undefined : String(maxLength);
  const translator = writeLabels({ credit }, comment);
  // Weblate enforces the flag; gettext's own tools drop it, and people who use Poedit see the note.
  const extracted = writeLabels({ context, 'max-length': limit }, note);
  const flag = [unit.needsReview && 'fuzzy', limit && `max-length:${limit}`].filter(Boolean);
  return {
    ...(id !== '' && { msgctxt: id }),
    msgid: source,
    msgstr: [target],
    comments: {
      ...(translator && { translator }),
      // Not `base:`, after which tools expect the number of a line, and take zeros away.
      ...(base && { reference: `base=${base}` }),
      ...(extracted && { extracted }),
      ...(flag.length > 0 && { flag: flag.join(', ') }),
      ...(unit.previousSource !== undefined && { previous: writePrevious(unit) }),
    },
  };
}

/** The library takes comments as they are, so it writes an entry of the former source, from which the keys are taken. */
function writePrevious({ id, previousSource = '' }: TranslationUnit): string {
  const former = { msgid: previousSource, msgstr: [''], ...(id !== '' && { msgctxt: id }) };
  const table = { charset: 'utf-8', headers: {}, translations: { former: { former } } };
  const entry = po.compile(table, { foldLength: 0 }).toString();
  return entry.slice(entry.indexOf('\n\n') + 2, entry.lastIndexOf('\nmsgstr ""'));
}
