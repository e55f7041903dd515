import { fileURLToPath } from 'node:url';
import { isAbsolute, resolve } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { checkOptionNames, type OptionNames } from '@comunal/http/check-option-names';
import {
  publicSchemas,
  type ContentCheck,
  type ContentType,
  type PublicByType,
} from '@comunal/schemas';
import { checkContentType } from '../model/check-content-type.ts';
import type { Content } from '../model/content.ts';
import { localeOfEnvironment } from './locale-of-environment.ts';
import { reportProblems } from './report-problems.ts';
import { sharedContent, type SharedContent } from './shared-content.ts';

/** Options of {@link comunalLoader}. */
export interface ComunalLoaderOptions<T extends ContentType> {
  /** The content folder: a file URL, or a path relative to the root of the Astro project. */
  readonly dir: string | URL;
  /** The type whose entries the collection holds. */
  readonly type: T;
  /** The language of the log. @defaultValue that of the environment, else Spanish */
  readonly locale?: string;
  /**
   * Checks that other packages bring, such as those of `@comunal/captions/checks`. Collections with the same checks share
   * one reading of the folder. @defaultValue none
   */
  readonly checks?: readonly ContentCheck[];
}

const OPTION_NAMES: OptionNames<ComunalLoaderOptions<ContentType>> = {
  dir: true,
  type: true,
  locale: true,
  checks: true,
};

/** A loader whose collection holds the public form of entries of one type. */
export type ComunalLoader<T extends ContentType> = Omit<Loader, 'schema' | 'createSchema'> & {
  /** The strict public schema of the type, from which Astro infers the type of `data`. */
  readonly schema: (typeof publicSchemas)[T];
};

/**
 * Loads the entries of one type into a content collection: public and unlisted ones, each in its public form, under its
 * slug. Collections of one folder share one reading. An error in the content stops a build; while developing it is logged,
 * and the page shows what could be read.
 *
 * An unlisted entry is in the collection, since it has a page: leave it out of lists by its `visibility`.
 *
 * @param options - The folder, and the type of the collection.
 * @throws TypeError for an option that does not exist or is of another type, RangeError for an unknown content type.
 * @example
 * ```ts
 * import { comunalLoader } from '@comunal/content/astro';
 *
 * export const events = comunalLoader({ dir: 'content', type: 'event' });
 * // In src/content.config.ts: export const collections = { event: defineCollection({ loader: events }) };
 * ```
 */
export function comunalLoader<T extends ContentType>(
  options: ComunalLoaderOptions<T>,
): ComunalLoader<T> {
  checkLoaderOptions(options);
  const { dir, type, locale = localeOfEnvironment(), checks = [] } = options;
  return {
    name: '@comunal/content',
    schema: publicSchemas[type],
    load: async (context) => {
      const shared = sharedContent(folderOf(dir, context.config.root), checks);
      const { content, isFirst } = await shared.read(type).catch(unforeseen);
      if (isFirst) report(content, context, locale);
      fill(content, type, context);
      if (context.watcher) watch(shared, context, type, locale);
    },
  };
}

/** Refuses what types would refuse, for programs without them: with a misspelled `type`, the collection would be empty. */
function checkLoaderOptions(options: ComunalLoaderOptions<ContentType>): void {
  checkOptionNames('comunalLoader', options, OPTION_NAMES);
  const { dir, type, locale, checks } = options;
  if (typeof dir !== 'string' && !(dir instanceof URL))
    throw new TypeError('`dir` has to be the content folder: a path or a file URL.');
  checkContentType(type);
  if (locale !== undefined && typeof locale !== 'string')
    throw new TypeError('`locale` has to be a language tag, such as pt.');
  if (checks !== undefined && !Array.isArray(checks))
    throw new TypeError('`checks` has to be a list, as `installedChecks()` gives one.');
}

/** Fills the store with the public forms of entries and nothing else: what is not there cannot be rendered by mistake. */
function fill(content: Content, type: ContentType, context: LoaderContext): void {
  const { store } = context;
  store.clear();
  for (const entry of content.toPublic().pages(type)) {
    const data: Record<string, unknown> = { ...entry } satisfies PublicByType[ContentType];
    store.set({ id: entry.slug, data, digest: context.generateDigest(data) });
  }
}

/** Logs the problems, and throws at an error unless a watcher runs. */
function report(
  { dir, problems }: Content,
  { logger, watcher }: LoaderContext,
  locale: string,
): void {
  reportProblems(problems, logger, { locale, dir, isWatching: watcher !== undefined });
}

function watch(
  shared: SharedContent,
  context: LoaderContext,
  type: ContentType,
  locale: string,
): void {
  const { watcher, logger } = context;
  if (!watcher) return;
  shared.watch(watcher, type, {
    refresh: ({ content, isFirst }) => {
      if (isFirst) report(content, context, locale);
      fill(content, type, context);
    },
    failed: (thrown) => logger.error(nameOf(thrown)),
  });
}

/** The name and code of an unforeseen error. Its message may quote a path or a text, so it is left out. */
function nameOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return 'Error';
  const { name, code } = thrown as NodeJS.ErrnoException;
  return code ? `${name} ${code}` : name;
}

function unforeseen(thrown: unknown): never {
  throw new Error(nameOf(thrown));
}

function folderOf(dir: string | URL, root: URL): string {
  if (dir instanceof URL) return fileURLToPath(dir);
  return isAbsolute(dir) ? dir : resolve(fileURLToPath(root), dir);
}
