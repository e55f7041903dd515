import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { readAdminBackend, type AdminBackend } from './admin-backend.ts';
import { withAdminPolicy } from './admin-page.ts';

/** The files of the forms for editors, as they are published. */
export interface AdminFiles {
  readonly backend: AdminBackend;
  /** Their paths below `/admin/`. */
  readonly paths: readonly string[];
  /** Reads one of them. The page has its policy. */
  readonly read: (path: string) => Promise<string | Uint8Array>;
}

/**
 * Reads the folder of the forms. Hidden files, what a symbolic link leads to, and uploads that belong to no entry are left out.
 *
 * @param dir - The `cms` folder of the project.
 * @throws AdminFileError for a file of it that makes no sense.
 */
export async function openAdminFiles(dir: string): Promise<AdminFiles> {
  const entries = await readdir(dir, { withFileTypes: true, recursive: true });
  const backend = await within('config.yml', async () =>
    readAdminBackend(await readFile(join(dir, 'config.yml'), 'utf8')),
  );
  const { mediaFolder } = backend;
  // What was uploaded there belongs to no entry, and is as it was uploaded: a photograph says where it was taken.
  const isUpload = (path: string) =>
    mediaFolder !== '' && mediaFolder !== 'cms/' && `cms/${path}`.startsWith(mediaFolder);
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.split('/').some((part) => part.startsWith('.')) && !isUpload(path))
    .toSorted();
  return {
    backend,
    paths,
    read: (path) =>
      path === 'index.html'
        ? within(path, async () =>
            withAdminPolicy(await readFile(join(dir, path), 'utf8'), backend.origins),
          )
        : readFile(join(dir, path)),
  };
}

/** A file of the forms that makes no sense. */
export class AdminFileError extends Error {
  override readonly name = 'AdminFileError';
  /** Its path from the root of the project. */
  readonly file: string;
  /** What is wrong with it, in English. */
  readonly detail: string;

  constructor(file: string, detail: string) {
    super(`${file}: ${detail}`);
    this.file = file;
    this.detail = detail;
  }
}

async function within<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw new AdminFileError(`cms/${path}`, error instanceof Error ? error.message : '');
  }
}
