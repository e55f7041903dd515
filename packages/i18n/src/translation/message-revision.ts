import { hashText } from './text-hash.ts';

/** 24 bits: enough to tell that a sentence has changed. */
const LENGTH = 4;

/**
 * Computes the revision of a message: a hash of its text, by which a translation says which source it was made from.
 *
 * @param source - The text of the source message.
 * @returns Four characters of base64url.
 * @example
 * ```ts
 * import { messageRevision } from '@comunal/i18n/translation';
 *
 * console.log(messageRevision('Inicio'), messageRevision(' Inicio\n'), messageRevision('El inicio')); // → WPzJ WPzJ mOXc
 * ```
 */
export function messageRevision(source: string): string {
  return hashText(source, LENGTH);
}

/** What `language.json` records of a message. */
export interface RecordedRevision {
  /** The revision of the source that the translation follows. */
  readonly source: string;
  /** The revision of the translation itself; undefined where it was not recorded, and nobody knows whether somebody has changed it since. */
  readonly translation: string | undefined;
}

/**
 * Formats what `language.json` records of a message: the revisions of its source and of its translation, so that a later change
 * of either is seen.
 *
 * @param source - The text of the source message.
 * @param translation - The text of its translation.
 * @example
 * ```ts
 * import { formatMessageRevision, parseMessageRevision } from '@comunal/i18n/translation';
 *
 * const recorded = formatMessageRevision('Inicio', 'El inicio');
 * console.log(recorded, parseMessageRevision(recorded).translation, parseMessageRevision('WPzJ').translation); // → WPzJ:mOXc mOXc undefined
 * ```
 */
export function formatMessageRevision(source: string, translation: string): string {
  return `${messageRevision(source)}:${messageRevision(translation)}`;
}

/**
 * Parses what `language.json` records of a message.
 *
 * @param text - The recorded text.
 * @example
 * ```ts
 * import { parseMessageRevision } from '@comunal/i18n/translation';
 *
 * console.log(parseMessageRevision('WPzJ:mOXc').source); // → WPzJ
 * ```
 */
export function parseMessageRevision(text: string): RecordedRevision {
  const [source = '', translation] = text.split(':');
  return { source, translation };
}
