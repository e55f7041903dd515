import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { lookup } from 'mrmime';
import type { ViteDevServer } from 'vite';
import type { LoadedProject } from './create-project.ts';
import { openAdminFiles } from './admin/admin-files.ts';
import { listDownloads } from './list-downloads.ts';
import { readPublicForm } from './read-public-form.ts';

type ServedProject = Pick<
  LoadedProject,
  | 'base'
  | 'assetsDir'
  | 'pictures'
  | 'socialImages'
  | 'readContent'
  | 'bundleSupportFiles'
  | 'bundlePageTools'
> & { readonly options: Pick<LoadedProject['options'], 'adminDir'> };

/** Serves, while the site is being written, what a build puts beside the pages: files of entries and of support pages. */
export function serveFiles(
  { middlewares }: Pick<ViteDevServer, 'middlewares'>,
  project: ServedProject,
): void {
  middlewares.use((request, response, next) => {
    const path = decodePath(request.url ?? '/', project.base);
    const answer = async (): Promise<void> => {
      try {
        const file = path === undefined ? undefined : await findFile(path, project);
        if (!file) return next();
        const body = await file.read(); // before the head, which an error would come too late for
        response.writeHead(200, {
          'Content-Type': typeOf(file.name),
          'X-Content-Type-Options': 'nosniff',
          ...(file.isEntryFile && { 'Content-Security-Policy': 'sandbox' }),
        });
        response.end(body);
      } catch (error) {
        next(error);
      }
    };
    void answer();
  });
}

/** The media type that a host would send for a file. All of our texts are UTF-8. */
function typeOf(name: string): string {
  const type = lookup(name) ?? 'application/octet-stream';
  return type.startsWith('text/') ? `${type}; charset=utf-8` : type;
}

interface ServedFile {
  readonly name: string;
  readonly isEntryFile: boolean;
  readonly read: () => Promise<string | Uint8Array>;
}

async function findFile(path: string, project: ServedProject): Promise<ServedFile | undefined> {
  const inAssets = `${project.assetsDir}/`;
  if (path.startsWith(inAssets)) {
    const name = path.slice(inAssets.length);
    const tools = await project.bundlePageTools();
    if (tools?.name === name)
      return { name, isEntryFile: false, read: () => Promise.resolve(tools.code) };
    const file = project.pictures.files.get(name) ?? (await project.socialImages.files.get(name));
    return file === undefined
      ? undefined
      : { name, isEntryFile: false, read: () => readFile(file) };
  }
  const { adminDir } = project.options;
  if (adminDir !== undefined && path.startsWith('admin/')) return findAdminFile(path, adminDir);
  const [, folder, name = ''] = /^(files|support)\/(.+)$/.exec(path) ?? [];
  if (folder === 'files') {
    const { assets, entries } = await project.readContent();
    const asset = assets.find((each) => each.path === name);
    if (!asset) return undefined;
    const isDownload = listDownloads(entries).has(name);
    const read = async (): Promise<string | Uint8Array> =>
      (isDownload ? undefined : (await readPublicForm(asset.file))?.content) ??
      readFile(asset.file);
    return { name, isEntryFile: true, read };
  }
  // The page of the section may have the same name: a file in it has an extension.
  if (folder !== 'support' || extname(name) === '') return undefined;
  const { files } = await project.bundleSupportFiles();
  const bytes = files.get(name);
  if (bytes === undefined) return undefined;
  return { name, isEntryFile: false, read: () => Promise.resolve(bytes) };
}

/** A file of the forms for editors. They are read anew each time, as everything that is being written. */
async function findAdminFile(path: string, adminDir: string): Promise<ServedFile | undefined> {
  const name = path.slice('admin/'.length) || 'index.html';
  const { paths, read } = await openAdminFiles(adminDir);
  return paths.includes(name) ? { name, isEntryFile: false, read: () => read(name) } : undefined;
}

/** The path below `base`, without a query; `undefined` for an address outside of it. */
function decodePath(url: string, base: string): string | undefined {
  const [path = ''] = url.split('?', 1);
  // Vite has taken the base off already for what comes after its own middlewares.
  const below = path.startsWith(base) ? path.slice(base.length) : path.slice(1);
  try {
    return decodeURIComponent(below);
  } catch {
    return undefined;
  }
}
