import { statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { menuSectionNames, type Section } from '../lib/section-names.ts';
import { findAdminDir } from './admin/find-admin-dir.ts';
import { checkOptions } from './check-options.ts';
import type { ComunalOptions } from './comunal-options.ts';
import { findPrint } from './find-print.ts';
import type { PreviewRequest } from '../preview/preview-request.ts';

/** The options with absolute paths and every default filled in. */
export interface ResolvedOptions {
  readonly contentDir: string;
  readonly localesDir: string;
  readonly components: Readonly<Record<string, string>>;
  readonly customCss: readonly string[];
  readonly sections: readonly Section[];
  readonly search: boolean;
  /** The folder of the forms for editors; missing where the site has none. */
  readonly adminDir: string | undefined;
  readonly pictures: 'dithered' | 'color';
  /** What is saved on a visitor's phone who asks for it, or that it is taken back; missing where the site cannot be saved. */
  readonly offline: { readonly maxFileBytes: number } | 'self-destroying' | undefined;
  readonly quickExit: { readonly url: string } | undefined;
  readonly lowBandwidth: boolean;
  /** Whether the site has a page for printing. */
  readonly print: boolean;
  readonly avif: boolean;
  readonly socialImages: boolean;
  readonly originOverrides: Readonly<Record<string, string>>;
}

const MAX_SAVED_FILE_BYTES = 5_000_000;

const DEFAULTS: Required<Omit<ComunalOptions, 'quickExit'>> = {
  content: './content',
  locales: './locales',
  components: {},
  customCss: [],
  sections: menuSectionNames,
  search: true,
  admin: false,
  offline: false,
  lowBandwidth: false,
  print: false,
  pictures: 'dithered',
  avif: false,
  socialImages: true,
  originOverrides: {},
};

/**
 * Fills in defaults and resolves paths.
 *
 * @param root - The folder of the Astro project.
 * @param preview - The content folder of a preview, which draws no images for where addresses are shared.
 * @throws TypeError for an option, a component or a section that does not exist, for a value of another type, and for a file
 * that is not there.
 */
export function resolveOptions(
  options: ComunalOptions,
  root: string,
  preview?: Pick<PreviewRequest, 'contentDir'>,
): ResolvedOptions {
  checkOptions(options);
  const { content, locales, components, customCss, admin, offline, print, ...rest } = {
    ...DEFAULTS,
    ...withoutGaps(options),
  };
  return {
    contentDir: preview?.contentDir ?? resolve(root, content),
    localesDir: resolve(root, locales),
    components: Object.fromEntries(
      Object.entries(components).map(([name, path]) => [name, resolveFile(path, root)]),
    ),
    adminDir: admin && !preview ? findAdminDir(root) : undefined,
    quickExit: options.quickExit,
    // A preview has their links as the site has, and not their pages.
    offline: offline ? resolveOffline(offline) : undefined,
    print: print && (preview !== undefined || findPrint()),
    customCss: customCss.map((path) => resolveFile(path, root)),
    ...rest,
    ...(preview && { socialImages: false }),
  };
}

function resolveOffline(
  offline: Exclude<ComunalOptions['offline'], boolean | undefined> | true,
): ResolvedOptions['offline'] {
  const { maxFileBytes = MAX_SAVED_FILE_BYTES, selfDestroying = false } =
    offline === true ? {} : offline;
  return selfDestroying ? 'self-destroying' : { maxFileBytes };
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
