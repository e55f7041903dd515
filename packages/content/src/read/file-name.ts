/** The parts of the file name of an entry. */
export interface EntryFileName {
  readonly slug: string;
  /** The language of a language file: `pt` in `book.pt.md`. */
  readonly language?: string;
  readonly kind: 'yaml' | 'markdown';
}

const NAME =
  /^(?<stem>.+?)(?:\.(?<language>[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*))?\.(?<ext>yaml|md)$/;
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LANGUAGE = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?(-[a-z0-9]{5,8})*$/;

/** Parses a file name such as `book.pt.md`. Returns `undefined` when its extension is not that of an entry; the slug may still be invalid. */
export function readFileName(name: string): EntryFileName | undefined {
  const groups = NAME.exec(name)?.groups;
  if (!groups?.['stem']) return undefined;
  const kind = groups['ext'] === 'md' ? 'markdown' : 'yaml';
  const { stem, language } = { stem: groups['stem'], language: groups['language'] };
  if (language === undefined) return { slug: stem, kind };
  return LANGUAGE.test(language)
    ? { slug: stem, language, kind }
    : { slug: `${stem}.${language}`, kind };
}

/** Whether a text is a valid slug. */
export function isSlug(text: string): boolean {
  return text.length <= 80 && SLUG.test(text);
}
