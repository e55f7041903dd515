import { homedir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import {
  CliError,
  getSystemErrorCode,
  wrongValue,
  writeLines,
  type Output,
} from '@comunal/command';
import { askChoices, withDefaults } from './ask-choices.ts';
import type { CreateSiteOptions } from './create-site-options.ts';
import { createSite, FolderNotEmptyError, isFree } from './create-site.ts';
import { describeSite } from './describe-site.ts';
import { createMessages, localeOf, readLocale, type CreateMessages } from './messages.ts';
import { readPackageRanges } from './package-ranges.ts';
import { findLocaleOption, parseCommandLine } from './parse-command-line.ts';
import type { Prompts } from './prompts.ts';
import { checkName, readChoices } from './read-choices.ts';
import {
  hostNames,
  sections,
  templateLocales,
  type SiteChoices,
  type TemplateLocale,
} from './site-choices.ts';
import { themeNames } from './themes.ts';

/** What the command needs of the process it runs in. */
export interface RunOptions {
  /** What stands after `npm create comunal`. */
  readonly argv: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Missing where there is nobody to ask. */
  readonly prompts?: Prompts | undefined;
  readonly today: Date;
}

/** Runs one command line; resolves to the exit code: 0 when the site is there, 1 for a failure, 2 for a wrong call, 130 for Ctrl-C. */
export async function run(options: RunOptions): Promise<number> {
  const { argv, env, stderr } = options;
  const wanted = findLocaleOption(argv);
  const locale = (wanted && readLocale(wanted)) || localeOf(env);
  const messages = createMessages(locale);
  try {
    return await runIn(locale, messages, options);
  } catch (error) {
    const code = getSystemErrorCode(error);
    if (!(error instanceof CliError) && code === undefined) throw error;
    const failure =
      error instanceof CliError
        ? error
        : new CliError(1, explainSystemError(error, code, messages));
    writeLines(
      stderr,
      failure.lines.map((text) => ({ text, style: 'error' })),
    );
    return failure.code;
  }
}

async function runIn(
  locale: TemplateLocale,
  messages: CreateMessages,
  { argv, cwd, stdout, prompts, today }: RunOptions,
): Promise<number> {
  const { t } = messages;
  const line = parseCommandLine(argv, messages, locale);
  const wanted = line.values.locale;
  if (wanted !== undefined && !readLocale(wanted))
    throw wrongValue(wanted, 'locale', templateLocales, locale);
  if (line.has('help') || line.has('version')) {
    const text = line.has('help') ? helpText(messages) : readPackageRanges().version;
    stdout.write(`${text}\n`);
    return 0;
  }
  const choices = readChoices(line, messages, locale);
  const isAsking = !line.has('yes');
  if (isAsking && !prompts) throw new CliError(2, t('create:wrong.noTerminal'));
  const typed = line.folder ?? (isAsking && prompts ? await askFolder(prompts, messages) : '');
  if (typed.trim() === '') throw new CliError(2, t('create:wrong.folderMissing'));
  const folder = withHome(typed);
  const dir = resolve(cwd, folder);
  // Before all the questions, whose answers would be lost.
  await checkFree(dir, folder, messages);
  const site: SiteChoices =
    isAsking && prompts
      ? await askChoices(choices, messages, locale, prompts)
      : withDefaults(choices, checkName(nameOf(dir), messages), locale);
  const files = await createInFree({ dir, today, ...site }, folder, messages);
  writeLines(stdout, describeSite(site, folder, files, messages));
  return 0;
}

async function askFolder(prompts: Prompts, { t }: CreateMessages): Promise<string> {
  const folder = await prompts.text({
    message: t('create:ask.folder'),
    validate: (text) => (text.trim() === '' ? t('create:wrong.blankFolder') : undefined),
  });
  return folder.trim();
}

/** Reads `~` as a shell does, which has no part in an answer or in a word in quotes: no folder of that name is to be made. */
function withHome(folder: string): string {
  return /^~(?:[\\/]|$)/.test(folder) ? join(homedir(), folder.slice(1)) : folder;
}

async function createInFree(
  options: CreateSiteOptions,
  folder: string,
  { t }: CreateMessages,
): Promise<readonly string[]> {
  try {
    return await createSite(options);
  } catch (error) {
    // Somebody else has written into it while questions were answered.
    const isFull = error instanceof FolderNotEmptyError || getSystemErrorCode(error) === 'EEXIST';
    throw isFull ? new CliError(1, t('create:wrong.folderFull', { folder })) : error;
  }
}

/** Checks that a folder can be created in. @throws {@link CliError} for one that holds files, and for a file. */
async function checkFree(dir: string, folder: string, { t }: CreateMessages): Promise<void> {
  try {
    if (await isFree(dir)) return;
  } catch (error) {
    if (getSystemErrorCode(error) !== 'ENOTDIR') throw error;
    throw new CliError(1, t('create:wrong.folderIsFile', { folder }));
  }
  throw new CliError(1, t('create:wrong.folderFull', { folder }));
}

/** The name of the collective where nobody says it: that of the folder, as words. */
function nameOf(dir: string): string {
  const words = basename(dir).replaceAll(/[-_]+/g, ' ').trim();
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}

function explainSystemError(error: unknown, code = '', { t }: CreateMessages): string {
  return t('create:wrong.unwritable', { path: pathOf(error), code });
}

function helpText({ t }: CreateMessages): string {
  return t('create:help', {
    sections: sections.join(','),
    themes: themeNames.join(', '),
    hosts: hostNames.join(','),
    locales: templateLocales.join(', '),
  });
}

function pathOf(error: unknown): string {
  return error instanceof Error && 'path' in error && typeof error.path === 'string'
    ? error.path
    : '';
}
