import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, normalizePath, type Plugin, type Rolldown } from 'vite';
import type { PageTools } from '../lib/page-tools.ts';
import type { SupportFiles } from '../lib/support-files.ts';
import { packageDir } from './package-dir.ts';

const STYLE = join(packageDir, 'src/styles/support.css');

/** Options of {@link bundleSupportFiles}. */
export interface SupportFilesOptions {
  /** Where the site stands on its host, with a slash at both ends. */
  readonly base: string;
  /** The icon of the site, an SVG file. */
  readonly icon: string;
  /** Absolute paths of the collective's own style sheets. */
  readonly customCss: readonly string[];
  readonly tools: PageTools | undefined;
}

/**
 * Bundles what pages that ask for money load, apart from the rest of the site. What is signed of such a page is every byte
 * that it loads, and a file that the rest of the site shared would force a new signature with each build of the rest.
 */
export async function bundleSupportFiles({
  base,
  icon,
  customCss,
  tools,
}: SupportFilesOptions): Promise<SupportFiles> {
  const address = `${base}support/`;
  const { output } = (await build({
    root: packageDir,
    configFile: false,
    mode: 'production',
    logLevel: 'warn',
    base: address,
    publicDir: false,
    plugins: [appendStyles(customCss)],
    build: {
      write: false,
      assetsDir: '',
      assetsInlineLimit: 0,
      modulePreload: false,
      rolldownOptions: {
        input: [join(packageDir, 'src/support/donate.ts'), STYLE],
      },
    },
  })) as Rolldown.RolldownOutput; // one output, and no watcher
  const files = new Map(
    output.map((file) => [file.fileName, file.type === 'chunk' ? file.code : file.source]),
  );
  files.set('icon.svg', await readFile(icon));
  if (tools) files.set(tools.name, tools.code);
  const addressOf = (matches: (name: string) => boolean): string => {
    const name = [...files.keys()].find(matches);
    if (name === undefined) throw new Error('The files of the support pages are incomplete.');
    return address + name;
  };
  const script = output.find((file) => file.type === 'chunk' && file.isEntry)?.fileName;
  return {
    script: addressOf((name) => name === script),
    style: addressOf((name) => name.endsWith('.css')),
    tools: tools && address + tools.name,
    textFont: addressOf((name) => /^text-.*\.woff2$/.test(name)),
    headingFont: addressOf((name) => /^heading-.*\.woff2$/.test(name)),
    icon: addressOf((name) => name === 'icon.svg'),
    files,
  };
}

/** Adds style sheets to that of the support pages, which consists of imports alone. */
function appendStyles(files: readonly string[]): Plugin {
  return {
    name: '@comunal/astro:append-styles',
    enforce: 'pre',
    transform: (code, id) =>
      id === normalizePath(STYLE)
        ? code + files.map((file) => `@import ${JSON.stringify(normalizePath(file))};\n`).join('')
        : undefined,
  };
}
