import type { ContentType } from '../atoms/content-type.ts';
import type { FieldPath } from '../exposure/walk-value.ts';

/** A text in each language that the toolkit ships with, and in further ones by their tag. */
export interface CheckMessages {
  /** In Spanish, which the others fall back to. */
  readonly es: string;
  /** In English. */
  readonly en: string;
  /** In Portuguese of Brazil. */
  readonly pt: string;
  readonly [tag: string]: string;
}

/**
 * A check of content that a package brings. The package's `./checks` entry exports `checks`, a list of these;
 * `comunal check` runs those of the packages that are installed, and a program hands them to `loadContent`.
 *
 * @example
 * ```ts
 * import type { CheckFinding, ContentCheck } from '@comunal/schemas';
 *
 * const messages = { es: 'Falta el título.', en: 'The title is missing.', pt: 'Falta o título.' };
 * const missing: CheckFinding = { code: 'no-title', severity: 'warning', path: ['title'], messages };
 * export const checks: readonly ContentCheck[] = [
 *   { name: 'titles', types: ['event'], check: ({ fields }) => ('title' in fields ? [] : [missing]) },
 * ];
 * ```
 */
export interface ContentCheck {
  /** A short kebab-case name. It stands before the code of each finding: `fundraising/wrong-check-digit`. */
  readonly name: string;
  /** The content types of the entries that it checks. */
  readonly types: readonly ContentType[];
  /**
   * Checks one entry; it is called once for each. The fields may not fit the schema of the type: that has been reported
   * already. When the check throws, or takes longer than a minute, that is reported as a problem of the entry, and the run
   * continues. A loop that never yields to the event loop cannot be stopped.
   * @param entry - Its type, its slug and its fields.
   * @param context - The files beside it, the day, and a signal.
   */
  readonly check: (
    entry: CheckedEntry,
    context: CheckContext,
  ) => readonly CheckFinding[] | Promise<readonly CheckFinding[]>;
}

/** An entry as a check sees it. */
export interface CheckedEntry {
  /** The content type of the entry. */
  readonly type: ContentType;
  /** Its slug. */
  readonly slug: string;
  /** The fields, with defaults filled in when the entry fits its schema, else as they were written. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** Whether the entry has a public form at all: it is public or unlisted, and nothing that it requires is closed. */
  readonly hasPublicForm: boolean;
}

/** What a check can use besides the entry. */
export interface CheckContext {
  /** The day on which consents and dates are judged, as `YYYY-MM-DD`. */
  readonly today: string;
  /** The languages of the site, the first one being its own. */
  readonly languages: readonly string[];
  /** Aborts when the run is stopped, or when the check has taken too long. */
  readonly signal: CheckSignal;
  /**
   * Reads a file beside the entry, by the path that the entry names it with. Never rejects.
   * @param path - As the entry has it, relative to its folder.
   * @param options - How large a file is read at most.
   *
   * @example
   * ```ts
   * import type { ContentCheck } from '@comunal/schemas';
   *
   * const messages = { es: 'Los subtítulos están vacíos.', en: 'The captions are empty.', pt: 'As legendas estão vazias.' };
   * export const captionCheck: ContentCheck = {
   *   name: 'captions',
   *   types: ['recording'],
   *   async check(_entry, { readFile }) {
   *     const file = await readFile('charla.es.vtt', { maxBytes: 1_000_000 });
   *     const isEmpty = file.state === 'read' && file.bytes.length === 0;
   *     return isEmpty ? [{ code: 'empty', severity: 'warning', path: ['captions'], messages }] : [];
   *   },
   * };
   * ```
   */
  readonly readFile: (path: string, options: ReadFileOptions) => Promise<FileBesideEntry>;
}

/** The part of an `AbortSignal` that a check needs; the types of this package need neither a DOM nor Node. */
export interface CheckSignal {
  /** Whether the run was stopped, or the check has taken too long. */
  readonly aborted: boolean;
  /** @throws the reason, once it has aborted. */
  throwIfAborted(): void;
  /**
   * Calls `listener` once, as soon as it aborts.
   * @param type - The only event that there is.
   * @param listener - What to call.
   */
  addEventListener(type: 'abort', listener: () => void): void;
}

/** Options of reading a file. */
export interface ReadFileOptions {
  /** A larger file is not read. */
  readonly maxBytes: number;
}

/** A file beside an entry. `unavailable`: it does not exist or may not be published, which has been reported already. */
export type FileBesideEntry =
  | {
      readonly state: 'read';
      /** The content of the file. */
      readonly bytes: Uint8Array;
    }
  | {
      readonly state: 'too-large';
      /** Its size, which is above `maxBytes`. */
      readonly bytes: number;
    }
  | { readonly state: 'unavailable' };

/** A problem that a check found in an entry, or in a file beside it. */
export interface CheckFinding {
  /** What kind of problem it is, in kebab-case: `wrong-check-digit`. */
  readonly code: string;
  /** An error stops the build of a site. */
  readonly severity: 'error' | 'warning' | 'notice';
  /** The path of the value in the entry; for a file, of the value that names it. */
  readonly path: FieldPath;
  /** What is wrong. It quotes neither a value nor a key of the entry: it is shown where the value must not be. */
  readonly messages: CheckMessages;
  /** The same message for whoever may see the value, which it may quote. It is shown in place of `messages` there. */
  readonly details?: CheckMessages;
  /** What to do about it. It quotes nothing of the entry either; `{file}` becomes the path of the file, where that may be shown. */
  readonly suggestion?: CheckMessages;
  /** The position in a file beside the entry, when the problem is there. */
  readonly inFile?: CheckFilePosition;
}

/** A position in a file beside an entry. */
export interface CheckFilePosition {
  /** The path that the entry names the file with. */
  readonly path: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
}
