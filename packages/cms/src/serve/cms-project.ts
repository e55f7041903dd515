import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { isMap, parse, parseDocument, stringify } from 'yaml';
import * as z from 'zod/mini';

/** What the configuration of the forms lets them touch. Paths are from the root of the project, with `/`. */
export interface CmsProject {
  /** The folders of collections. */
  readonly folders: readonly string[];
  /** Files that are a collection's own, such as `content/site.yaml`. */
  readonly files: readonly string[];
  /** Where files go that belong to no entry. */
  readonly mediaFolder: string | undefined;
}

/** A configuration that names a folder which the forms must not touch, or that is none. */
export class CmsProjectError extends Error {
  override readonly name = 'CmsProjectError';
  /** The path that is wrong; missing where the file itself is. */
  readonly path: string | undefined;

  constructor(message: string, path?: string) {
    super(message);
    this.path = path;
  }
}

const configSchema = z.object({
  media_folder: z.optional(z.string()),
  collections: z.array(
    z.object({
      folder: z.optional(z.string()),
      files: z.optional(z.array(z.object({ file: z.string() }))),
    }),
  ),
});

/**
 * Creates what reads the configuration anew with each call, for what the forms may touch. A configuration that has not changed is
 * not parsed again: the forms of a whole site are a megabyte of YAML, and ask with each thing that they do.
 *
 * @param root - The folder of the project.
 * @returns What throws CmsProjectError for a configuration that is none, or that names a folder outside of the project or a
 * hidden one.
 */
export function createCmsProjectReader(root: string): () => Promise<CmsProject> {
  let last: { readonly text: string; readonly project: CmsProject } | undefined;
  return async () => {
    const text = await readConfigText(root);
    if (last?.text !== text) last = { text, project: parseProject(text) };
    return last.project;
  };
}

/**
 * Reads the configuration as the forms on this machine need it: they save here, whichever git host it names for the site.
 *
 * @param root - The folder of the project.
 * @param address - Where the forms send what they save.
 */
export async function readLocalConfig(root: string, address: string): Promise<string> {
  const document = parseDocument(await readConfigText(root), { logLevel: 'silent' });
  if (document.errors.length > 0 || !isMap(document.contents))
    throw new CmsProjectError('The configuration is no YAML.');
  document.set(
    'backend',
    document.createNode({ name: 'proxy', proxy_url: address, branch: 'main' }),
  );
  document.set('publish_mode', 'simple');
  // Nothing here is put on a site, so that there is nothing to look for.
  document.set('show_preview_links', false);
  document.delete('local_backend');
  return stringify(document);
}

function parseProject(text: string): CmsProject {
  const config = configSchema.safeParse(readYaml(text));
  if (!config.success) throw new CmsProjectError('The configuration lists no collections.');
  const { collections, media_folder: mediaFolder } = config.data;
  return {
    folders: collections.flatMap(({ folder }) => (folder === undefined ? [] : [plain(folder)])),
    files: collections.flatMap(({ files = [] }) => files.map(({ file }) => plain(file))),
    mediaFolder: mediaFolder === undefined ? undefined : plain(mediaFolder),
  };
}

function readConfigText(root: string): Promise<string> {
  return readFile(join(root, 'cms', 'config.yml'), 'utf8');
}

function readYaml(text: string): unknown {
  try {
    return parse(text, { logLevel: 'error' });
  } catch {
    throw new CmsProjectError('The configuration is no YAML.');
  }
}

/** A folder of the project, without a slash at its ends. */
function plain(path: string): string {
  const trimmed = path.replaceAll(/^\/+|\/+$/g, '');
  if (!isPlainPath(trimmed)) throw new CmsProjectError('The path is not in the project.', path);
  return trimmed;
}

/**
 * Whether a path stays below the root, and touches no hidden file or folder, such as `.git`, and no installed package. Characters
 * that nobody sees, such as a line end, are in no name: they make it look like another one.
 */
export function isPlainPath(path: string): boolean {
  const parts = path.split('/');
  return (
    path === posix.normalize(path) &&
    !/[\\\p{C}\p{Zl}\p{Zp}]/u.test(path) &&
    !parts.includes('node_modules') &&
    parts.every((part) => part !== '' && !part.startsWith('.'))
  );
}
