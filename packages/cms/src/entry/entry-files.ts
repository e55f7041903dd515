/** The texts of the files of one entry, by what follows the slug in their names: `.yaml`, `.md`, `.es.md`. */
export type EntryTexts = Readonly<Record<string, string>>;

/** The files of an entry as they go between the backend and the form: one text for Decap, which knows one file an entry. */
export interface EntryBundle {
  readonly files: EntryTexts;
  /** As they are on disk, where a draft has changed them. */
  readonly before?: EntryTexts;
}

const MARK = '#comunal-entry ';
const SUFFIX = /(?:\.[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)?\.(?:yaml|md)$/;

/** Writes a bundle as one text. */
export function writeBundle(bundle: EntryBundle): string {
  return `${MARK}${JSON.stringify(bundle)}\n`;
}

/** Reads a bundle. A text that is none is that of a YAML file alone. */
export function readBundle(text: string): EntryBundle {
  if (!text.startsWith(MARK)) return { files: { '.yaml': text } };
  const { files, before } = JSON.parse(text.slice(MARK.length)) as EntryBundle; // it comes from writeBundle()
  return before ? { files, before } : { files };
}

/** Splits the path of a file of an entry into that of the entry and what follows: `events/taller` and `.es.md`. */
export function splitEntryPath(path: string): readonly [stem: string, suffix: string] | undefined {
  const suffix = SUFFIX.exec(path)?.[0];
  return suffix === undefined ? undefined : [path.slice(0, -suffix.length), suffix];
}

/** Returns the language of a language file, from what follows the slug in its name. */
export function getLanguage(suffix: string): string | undefined {
  return /^\.(.+)\.(?:yaml|md)$/.exec(suffix)?.[1];
}
