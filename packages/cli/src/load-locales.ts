import type { Notice } from '@comunal/i18n';
import { canonicalTag, knownLocales, registerLanguage } from '@comunal/i18n/lite';
import { readdir, stat } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { readLocale } from './locale.ts';

/** Where the languages of a collective are looked for. */
export interface LocalesOptions {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The language that was asked for. */
  readonly wanted: string | undefined;
  /** Called for each text that is left out or doubtful. The message begins with the path of its file. */
  readonly onNotice: (notice: Notice) => void;
}

/** Languages that could not be read. */
export class LocalesError extends Error {
  override readonly name = 'LocalesError';

  readonly folder: string;

  constructor(folder: string, message: string) {
    super(message);
    this.folder = folder;
  }
}

/**
 * Registers the languages that a collective has beside those that ship: every one in the folder that `COMUNAL_LOCALES` names;
 * else, where a language is asked for that does not ship, those in `locales/` of the working directory. A project may
 * have a folder of that name for something else, so it is read for no other reason.
 *
 * @returns A function that takes them away again.
 * @throws LocalesError when the folder cannot be read.
 */
export async function loadLocales({
  cwd,
  env,
  wanted,
  onNotice,
}: LocalesOptions): Promise<() => void> {
  const named = env['COMUNAL_LOCALES'];
  const folder = named ? resolve(cwd, named) : join(cwd, 'locales');
  if (!named && !(await hasFolderFor(wanted, folder))) return () => undefined;
  // Loaded late: most calls need no reader of languages.
  const { isLanguageFilesError, loadLanguages } = await import('@comunal/i18n/node');
  try {
    const languages = await loadLanguages(folder, {
      onNotice: (notice) => onNotice({ ...notice, message: `${folder}${sep}${notice.message}` }),
    });
    const removals = languages.map(({ code, messages, ...options }) =>
      registerLanguage(code, messages, options),
    );
    return () => {
      for (const remove of removals) remove();
    };
  } catch (thrown) {
    if (!isLanguageFilesError(thrown)) throw thrown;
    throw new LocalesError(folder, thrown.message);
  }
}

/** Lists the languages to complete after `--locale`: those that ship and those of the collective, where they can be read. */
export async function listLocales({
  cwd,
  env,
}: Pick<LocalesOptions, 'cwd' | 'env'>): Promise<string[]> {
  if (env['COMUNAL_LOCALES']) return knownLocales(); // `run` has registered them
  const entries = await readdir(join(cwd, 'locales'), { withFileTypes: true }).catch(() => []);
  const tags = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return [...new Set([...knownLocales(), ...tags.filter((tag) => canonicalTag(tag) === tag)])];
}

async function hasFolderFor(wanted: string | undefined, folder: string): Promise<boolean> {
  const tag = canonicalTag(wanted ?? '');
  if (tag === undefined || readLocale(tag)) return false;
  const stats = await stat(join(folder, tag)).catch(() => undefined);
  return stats?.isDirectory() ?? false;
}
