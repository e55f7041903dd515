import type { SealedFile } from '../entries/sealed-file.ts';

/** The folders of the types that have entries. A test of `@comunal/content` holds this to what it reads. */
const ENTRY_FOLDERS: ReadonlySet<string> = new Set([
  'articles',
  'campaigns',
  'curricula',
  'events',
  'organizations',
  'pages',
  'people',
  'podcasts',
  'publications',
  'recordings',
  'series',
  'services',
]);

const LANGUAGE = '[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\\d{3}))?(?:-[a-z0-9]{5,8})*';
const ENTRY_FILE = new RegExp(`^(?<slug>[a-z0-9-]+)(?:\\.${LANGUAGE})?\\.(?:yaml|md)$`);

/** The most bytes that file systems take for a name. */
const MAX_NAME_BYTES = 255;

/** Whether a folder has entries of a type in it. */
export function isEntryFolder(name: string): boolean {
  return ENTRY_FOLDERS.has(name);
}

/** Whether a text is the slug of an entry, as `@comunal/content` judges it. */
export function isSlug(text: string): boolean {
  return text.length <= 80 && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text);
}

/** Returns the slug of the entry to whose texts a file belongs by its name; undefined for any other file. */
export function slugOfFile(name: string): string | undefined {
  const slug = ENTRY_FILE.exec(name)?.groups?.['slug'] ?? '';
  return isSlug(slug) ? slug : undefined;
}

/** Whether the files of an envelope, which are all of one owner, are an entry: of a type that there is, with a text, under names that a disk takes. */
export function isEntry(files: readonly SealedFile[]): boolean {
  const paths = files.map(({ path }) => path.split('/'));
  const isTooLong = (name: string): boolean => Buffer.byteLength(name) > MAX_NAME_BYTES;
  return (
    paths.every(([folder = '']) => isEntryFolder(folder)) &&
    paths.some(([, name = '', ...more]) => more.length === 0 && slugOfFile(name) !== undefined) &&
    !paths.some((names) => names.some(isTooLong))
  );
}
