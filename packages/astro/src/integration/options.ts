import { statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { sectionNames, type Section } from '../lib/section-names.ts';
import { checkOptions } from './check-options.ts';
import type { ComponentName } from './component-names.ts';

/** Options of {@link comunal}. Paths are relative to the root of the Astro project. */
export interface ComunalOptions {
  /** The content folder. @defaultValue './content' */
  readonly content?: string;
  /**
   * The folder of languages that the toolkit does not ship with, each laid out as those of `@comunal/i18n`. It need not
   * exist. @defaultValue './locales'
   */
  readonly locales?: string;
  /** Components in the place of ours, as paths of `.astro` files by the names of the parts. @defaultValue none */
  readonly components?: Readonly<Partial<Record<ComponentName, string>>>;
  /** Style sheets that come after ours: paths, or files of installed packages. @defaultValue none */
  readonly customCss?: readonly string[];
  /** The sections of the menu, in this order. One without any content is left out. @defaultValue all of them */
  readonly sections?: readonly Section[];
  /** Whether the site can be searched. @defaultValue true */
  readonly search?: boolean;
  /**
   * How photographs are shown: as dots of one ink, in at most 15 kB each, or in their colours. Covers and logos always have
   * their colours. @defaultValue 'dithered'
   */
  readonly pictures?: 'dithered' | 'color';
  /** Whether each page has an image that is shown where somebody shares its address. @defaultValue true */
  readonly socialImages?: boolean;
  /** Whether pictures in colours are made as AVIF too: a third smaller, and seconds of work each. @defaultValue false */
  readonly avif?: boolean;
  /**
   * Origins to put in the place of others, such as that of a simulator in the place of a server's. For demonstrations and
   * tests. @defaultValue none
   */
  readonly originOverrides?: Readonly<Record<string, string>>;
}

/** The options with absolute paths and every default filled in. */
export interface ResolvedOptions {
  readonly contentDir: string;
  readonly localesDir: string;
  readonly components: Readonly<Record<string, string>>;
  readonly customCss: readonly string[];
  readonly sections: readonly Section[];
  readonly search: boolean;
  readonly pictures: 'dithered' | 'color';
  readonly avif: boolean;
  readonly socialImages: boolean;
  readonly originOverrides: Readonly<Record<string, string>>;
}

const DEFAULTS: Required<ComunalOptions> = {
  content: './content',
  locales: './locales',
  components: {},
  customCss: [],
  sections: sectionNames,
  search: true,
  pictures: 'dithered',
  avif: false,
  socialImages: true,
  originOverrides: {},
};

/**
 * Fills in defaults and resolves paths.
 *
 * @param root - The folder of the Astro project.
 * @throws TypeError for an option, a component or a section that does not exist, for a value of another type, and for a file
 * that is not there.
 */
export function resolveOptions(options: ComunalOptions, root: string): ResolvedOptions {
  checkOptions(options);
  const { content, locales, components, customCss, ...rest } = {
    ...DEFAULTS,
    ...withoutGaps(options),
  };
  return {
    contentDir: resolve(root, content),
    localesDir: resolve(root, locales),
    components: Object.fromEntries(
      Object.entries(components).map(([name, path]) => [name, resolveFile(path, root)]),
    ),
    customCss: customCss.map((path) => resolveFile(path, root)),
    ...rest,
  };
}

/** The options without those that are `undefined`, whose defaults stand. */
function withoutGaps(options: ComunalOptions): ComunalOptions {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}

/** The absolute path of a file of the project, or of an installed package. */
function resolveFile(path: string, root: string): string {
  const file = resolve(root, path);
  if (statSync(file, { throwIfNoEntry: false })?.isFile()) return file;
  try {
    if (!/^[./]/.test(path)) return createRequire(join(root, 'package.json')).resolve(path);
  } catch {
    // Neither a file nor a package: named below.
  }
  throw new TypeError(`comunal() was given the file “${path}”, which is not in ${root}.`);
}
