import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'astro';
import type { Plugin } from 'vite';
import { findConfigFile } from './find-config-file.ts';
import { moveProject } from './move-project.ts';
import { PreviewError } from './preview-error.ts';
import { readTypesConfig } from './read-types-config.ts';
import { resolveFromProject } from './resolve-from-project.ts';
import {
  setPreview,
  TO_CONFIG,
  type Preview,
  type PreviewPage,
  type PreviewRequest,
} from './preview-request.ts';

/** Options of {@link buildPreview}. */
export interface PreviewOptions extends PreviewRequest {
  /** The folder of the Astro project, as an absolute path. */
  readonly projectDir: string;
  /** The config of the project, from its folder. @defaultValue the first of the names that Astro looks for */
  readonly configFile?: string | undefined;
  /** An empty folder outside of the project, for all that the build writes. Remove it once the page was read. */
  readonly workDir: string;
}

/**
 * Builds one page of a site, with the project's own config, components and styles, and changes nothing in the project.
 *
 * It is meant for a process of its own: the build makes `workDir` the working directory, and fails as `astro build` does.
 *
 * @param options - The project, the entry and the language, and where to build.
 * @returns `undefined` where the entry has no page: it is not there, or neither public nor unlisted.
 * @throws PreviewError for a folder that is no site of this package, and whatever the build throws.
 * @example
 * ```ts
 * import { mkdtemp } from 'node:fs/promises';
 * import { buildPreview } from '@comunal/astro/preview';
 *
 * const page = await buildPreview({
 *   projectDir: process.cwd(),
 *   workDir: await mkdtemp('/tmp/preview-'),
 *   entry: { type: 'event', slug: 'taller-de-redes' },
 *   language: 'pt',
 * });
 * console.log(page?.address);
 * ```
 */
export async function buildPreview(options: PreviewOptions): Promise<PreviewPage | undefined> {
  const { projectDir, configFile, workDir, ...request } = options;
  // Astro puts its types below the root that it starts with. It starts with this one, and is led on to the project.
  const root = join(workDir, 'root');
  await writeRoot(root, { projectDir, config: findConfigFile(projectDir, configFile) });
  let siteDir = projectDir;
  const preview: Preview = {
    request,
    toConfig: ({ root: ownRoot = '.', integrations = [], ...own }) => {
      siteDir = resolve(projectDir, ownRoot);
      return { ...own, integrations: [moveProject(root, siteDir), ...integrations] };
    },
  };
  // What is bundled for rendering stands in the working directory, unless the output does.
  process.chdir(workDir);
  setPreview(preview);
  const endResolving = resolveFromProject(workDir, () => siteDir);
  try {
    await build({
      root,
      configFile: 'astro.config.mjs',
      logLevel: 'warn',
      outDir: join(workDir, 'out'),
      cacheDir: join(workDir, 'cache'),
      vite: { cacheDir: join(workDir, 'vite'), plugins: [leavePublicFiles] },
    });
  } finally {
    endResolving();
    setPreview(undefined);
  }
  if (preview.isSetUp !== true)
    throw new PreviewError('no-integration', 'The Astro config does not use comunal().');
  return preview.page;
}

/** What lies in the public folder is read from there: some collectives keep their videos in it. */
const leavePublicFiles: Plugin = {
  name: '@comunal/astro:leave-public-files',
  configEnvironment: () => ({ build: { copyPublicDir: false } }),
};

/** What a root is made of. */
interface RootOptions {
  readonly projectDir: string;
  /** The config of the project, as an absolute path. */
  readonly config: string;
}

async function writeRoot(root: string, { projectDir, config }: RootOptions): Promise<void> {
  const own = JSON.stringify(pathToFileURL(config).href);
  const types = readTypesConfig(projectDir);
  const files = {
    'package.json': '{"type":"module"}',
    'astro.config.mjs': `import * as own from ${own};\nexport default ${TO_CONFIG}(own.default ?? {});\n`,
    ...(types && { 'tsconfig.json': JSON.stringify(types) }),
  };
  await mkdir(root);
  for (const [name, text] of Object.entries(files)) await writeFile(join(root, name), text);
}
