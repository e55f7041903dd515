import { lstat, realpath } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import type { ApiRequest } from './api-request.ts';
import { isPlainPath, type CmsProject } from './cms-project.ts';

/** What a path of a request names. */
type Use = 'entry' | 'media' | 'folder' | 'file';

/**
 * Whether every path of a request is one that the forms may touch: an entry in the folder of a collection, or a file beside it.
 * A path whose folder is a symbolic link to elsewhere is refused, and so is such a file.
 */
export async function isAllowed(
  request: ApiRequest,
  root: string,
  project: CmsProject,
): Promise<boolean> {
  for (const [path, use] of listPaths(request)) {
    const folder = findFolder(path, use, project);
    if (folder === undefined || !(await staysIn(join(root, path), join(root, folder), root)))
      return false;
  }
  return true;
}

/** Whether a file that a folder lists is in it, and not a link to elsewhere. */
export async function isListable(
  path: string,
  root: string,
  project: CmsProject,
): Promise<boolean> {
  const folder = findFolder(path, 'file', project);
  return folder !== undefined && staysIn(join(root, path), join(root, folder), root);
}

function listPaths(request: ApiRequest): readonly (readonly [path: string, use: Use])[] {
  switch (request.action) {
    case 'persistEntry': {
      const { dataFiles, assets } = request.params;
      return [
        ...dataFiles.map(({ path }) => [path, 'entry'] as const),
        ...assets.map(({ path }) => [path, 'media'] as const),
      ];
    }
    case 'persistMedia':
      return [[request.params.asset.path, 'media']];
    case 'entriesByFolder':
      return [[request.params.folder, 'folder']];
    case 'getMedia':
      return [[request.params.mediaFolder, 'folder']];
    case 'entriesByFiles':
      return request.params.files.map(({ path }) => [path, 'entry'] as const);
    case 'getEntry':
      return [[request.params.path, 'entry']];
    case 'getMediaFile':
    case 'deleteFile':
      return [[request.params.path, 'file']];
    case 'deleteFiles':
      return request.params.paths.map((path) => [path, 'file'] as const);
    case 'info':
    case 'getDeployPreview':
      return [];
  }
}

/** The folder of the configuration that a path belongs to; undefined for one that the forms must not touch. */
function findFolder(path: string, use: Use, project: CmsProject): string | undefined {
  if (!isPlainPath(path)) return undefined;
  const isEntry = /\.(?:ya?ml|md)$/.test(path);
  if (use !== 'folder' && isEntry && use !== 'media') {
    const own = project.files.find((file) => isOfFile(path, file));
    if (own !== undefined) return dirname(own);
    return project.folders.find((folder) => dirname(path) === folder);
  }
  // What belongs to no entry can be code: nobody has a form for it.
  if (use === 'entry' || isEntry) return undefined;
  const { folders, mediaFolder } = project;
  const media = mediaFolder === undefined ? [] : [mediaFolder];
  return [...folders, ...media].find(
    (folder) => path.startsWith(`${folder}/`) || (use === 'folder' && path === folder),
  );
}

/** Whether a file is that of a form for one file, or stands beside it as `site.es.md` beside `site.yaml`. */
function isOfFile(path: string, file: string): boolean {
  const stem = file.replace(/\.[^./]*$/, '');
  return path === file || (path.startsWith(`${stem}.`) && dirname(path) === dirname(file));
}

/** Whether a path, which need not exist, is in a folder once every link is followed, and the folder in the project. */
async function staysIn(path: string, folder: string, root: string): Promise<boolean> {
  const [realPath, realFolder, realRoot] = await Promise.all([
    realExisting(path),
    realExisting(folder),
    realpath(root),
  ]);
  if (realPath === undefined || realFolder === undefined) return false;
  return isInside(realFolder, realRoot) && isInside(realPath, realFolder);
}

/** The real path of a file, or of what would be it. Undefined for a link that leads nowhere. */
async function realExisting(path: string): Promise<string | undefined> {
  try {
    return await realpath(path);
  } catch {
    // What is there without a real path is a link to nothing, or to itself.
    const isThere = await lstat(path).then(
      () => true,
      () => false,
    );
    const above = isThere ? undefined : await realExisting(dirname(path));
    return above && join(above, basename(path));
  }
}

function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
