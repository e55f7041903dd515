import { CliError, printable, shellWord, type CommandContext } from '@comunal/command';
import { formatProblem, installedChecks, loadContent, type Content } from '@comunal/content';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { translateTexts, type TranslateTexts } from '../cli/translate-texts.ts';
import { writeBanner } from './banner.ts';
import { buildPage } from './build-page.ts';
import type { BuildResult } from './build-task.ts';
import { describeState } from './describe-state.ts';
import { findSiteBuilder } from './find-site.ts';
import { PREVIEW_MARK } from './output-file.ts';
import { inlinePage, type InlinedPage } from './page/inline-page.ts';
import { redactEnvironment } from './redact-environment.ts';
import type { EntryName } from './read-entry-name.ts';
import { withWorkFolder } from './work-folder.ts';

/** What a preview is made of. */
export interface PreviewInput {
  readonly entry: EntryName;
  /** The entry as somebody typed it. */
  readonly typed: string;
  /** One of the languages of the site. */
  readonly language: string;
  /** The content folder, as an absolute path. */
  readonly contentDir: string;
  /** The Astro config, from the working directory. @defaultValue the first of the names that Astro looks for */
  readonly configFile?: string | undefined;
  /** Texts that are not saved yet, by the paths of their files, and the file that they come from. */
  readonly unsaved?:
    | { readonly texts: ReadonlyMap<string, string>; readonly from: string }
    | undefined;
  /** When the preview is made. */
  readonly date: Date;
}

/** What a preview is made with. */
export interface PreviewTools {
  readonly context: CommandContext;
  readonly texts: TranslateTexts;
}

/**
 * Builds the page of an entry and makes one file of it.
 *
 * @throws CliError for an entry that nobody may see or that has no page, for errors in the content, and for a project that is
 * no site of the toolkit.
 */
export async function createPreview(
  input: PreviewInput,
  { context, texts }: PreviewTools,
): Promise<InlinedPage> {
  const { entry, language, contentDir, configFile, unsaved } = input;
  const { cwd, env, signal } = context;
  const content = await loadChecked(input, { context, texts });
  const visible = content.toPublic().get(entry.type, entry.slug);
  if (!visible)
    throw new CliError(1, texts.t('translate:preview.noEntry', { entry: printable(input.typed) }));
  const projectDir = findProject(cwd, contentDir);
  const builder = findSiteBuilder(projectDir);
  if (builder.kind !== 'found')
    throw new CliError(1, texts.t(`translate:preview.site.${builder.kind}`));
  return withWorkFolder(async (workDir) => {
    const task = {
      module: builder.module,
      projectDir,
      configFile: configFile === undefined ? undefined : join(cwd, configFile),
      contentDir,
      unsaved: [...(unsaved?.texts ?? [])],
      workDir,
      entry,
      language,
    };
    const page = readResult(await buildPage(task, { env, signal }), input, { context, texts });
    const inLanguage = translateTexts(language);
    const banner = {
      date: input.date,
      state: describeState(content, entry, language, inLanguage),
      from: unsaved?.from,
      hasSite: page.siteUrl !== undefined,
    };
    return inlinePage(await readFile(page.file, 'utf8'), page, {
      title: `${inLanguage.t('translate:preview.banner.title')}:`,
      comment: `${PREVIEW_MARK}: ${inLanguage.t('translate:preview.comment')}`,
      banner: (omissions) => writeBanner(inLanguage, banner, omissions),
    });
  });
}

/** Loads the content as a build does. @throws CliError with every error in it. */
async function loadChecked(
  { contentDir, unsaved }: PreviewInput,
  { context: { cwd, locale, signal }, texts }: PreviewTools,
): Promise<Content> {
  const checks = await installedChecks(cwd);
  const content = await loadContent(contentDir, { signal, checks, unsaved: unsaved?.texts });
  const errors = content.problems.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return content;
  const dir = relative(cwd, contentDir).split(sep).join('/') || '.';
  const prefix = dir === '.' ? '' : `${dir}/`;
  const lines = errors.map((problem) =>
    formatProblem(problem, locale, { maskClosed: true, prefix }),
  );
  throw new CliError(
    1,
    ...lines,
    texts.t('translate:preview.errors', { count: errors.length, dir: shellWord(dir) }),
  );
}

/** The folder of the project: the working directory, or the one that the content folder is in. */
function findProject(cwd: string, contentDir: string): string {
  const hasConfig = (dir: string): boolean =>
    ['mjs', 'js', 'ts', 'mts'].some((ending) => existsSync(join(dir, `astro.config.${ending}`)));
  const beside = dirname(contentDir);
  return !hasConfig(cwd) && hasConfig(beside) ? beside : cwd;
}

function readResult(
  result: BuildResult,
  { typed }: PreviewInput,
  { context: { env }, texts: { t } }: PreviewTools,
) {
  if (result.kind === 'built') return result.page;
  if (result.kind === 'no-page')
    throw new CliError(1, t('translate:preview.noPage', { entry: printable(typed) }));
  if (result.code === 'no-config' || result.code === 'no-integration')
    throw new CliError(1, t('translate:preview.site.none'));
  const error = printable(redactEnvironment(result.message, env));
  throw new CliError(1, t('translate:preview.failed', { error }));
}
