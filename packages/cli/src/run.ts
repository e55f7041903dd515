import {
  nearest,
  writeLines,
  type Command,
  type CommandContext,
  type Locale,
  type Output,
} from '@comunal/command';
import type { Notice } from '@comunal/i18n';
import { pickMessage } from '@comunal/i18n/lite';
import { commandPackages } from './command-packages.ts';
import { completion } from './completion/index.ts';
import { findCommands } from './find-commands.ts';
import { localeOf, readLocale } from './locale.ts';
import { loadLocales, LocalesError } from './load-locales.ts';
import { describeLocaleNotices } from './locale-notices.ts';
import { createCliMessages } from './messages.ts';
import { parseCommandLine, type CommandLine } from './parse-command-line.ts';
import { resolveAlias } from './resolve-alias.ts';
import { version } from './version.ts';

/** What the command needs of the process it runs in. Without `stdin`, commands ask nothing. */
export interface RunOptions extends Omit<CommandContext, 'args' | 'locale' | 'chosenLocale'> {
  /** What stands after `comunal`. */
  readonly argv: readonly string[];
}

/** Commands that no package has to be installed for. */
const ownCommands: Readonly<Record<string, Command>> = { completion };

/**
 * Runs one command line; gives the exit code: 0 when all is well, 1 when the command found problems, 2 for a wrong call.
 *
 * @param options - The command line, and what it needs of the process that it runs in.
 * @throws what a command threw when it was stopped by the signal.
 * @example
 * ```ts
 * import { run } from '@comunal/cli';
 *
 * const code = await run({
 *   argv: ['check', 'content', '--locale', 'es'],
 *   cwd: process.cwd(),
 *   env: process.env,
 *   stdout: process.stdout,
 *   stderr: process.stderr,
 *   signal: new AbortController().signal,
 * });
 * process.exitCode = code;
 * ```
 */
export async function run({ argv, ...process }: RunOptions): Promise<number> {
  const { cwd, env, stderr } = process;
  const line = parseCommandLine(argv);
  try {
    const notices: Notice[] = [];
    const onNotice = (notice: Notice): number => notices.push(notice);
    const unload = await loadLocales({ cwd, env, wanted: line.locale, onNotice });
    try {
      writeLines(stderr, describeLocaleNotices(notices, readLocale(line.locale) ?? localeOf(env)));
      return await runLine(line, process);
    } finally {
      unload();
    }
  } catch (thrown) {
    if (!(thrown instanceof LocalesError)) throw thrown;
    const { t } = createCliMessages(localeOf(env));
    const { folder, message: error } = thrown;
    return refuse(stderr, t('cli:badLocales', { folder, error }));
  }
}

async function runLine(line: CommandLine, process: Omit<RunOptions, 'argv'>): Promise<number> {
  const { cwd, env, stdout, stderr } = process;
  const name = line.command === undefined ? undefined : resolveAlias(line.command);
  const chosenLocale = readLocale(line.locale);
  const locale = chosenLocale ?? localeOf(env);
  const wrong = findMistake(line, locale);
  if (wrong !== undefined) return refuse(stderr, wrong);
  if (name === undefined) {
    stdout.write(line.version ? `${version}\n` : await helpText(cwd, locale));
    return 0;
  }
  const command = await findCommand(withSubcommand(name, line.args), cwd, locale);
  if (typeof command === 'string') return refuse(stderr, command);
  const module = await command.load();
  if (line.help) {
    const beside = await neighboursText(name, line.args, cwd, locale);
    stdout.write(`${[module.help(locale, line.args, stdout.columns), ...beside].join('\n\n')}\n`);
    return 0;
  }
  return module.run({ ...process, args: line.args, locale, chosenLocale });
}

function refuse(stderr: Output, text: string): number {
  writeLines(stderr, [{ text, style: 'error' }]);
  return 2;
}

/** What is wrong before any command is looked for. */
function findMistake(
  { locale: tag, unknownOption: option }: CommandLine,
  locale: Locale,
): string | undefined {
  const { t, languages } = createCliMessages(locale);
  if (tag === '') return t('cli:missingLocale', { languages });
  if (tag !== undefined && !readLocale(tag)) return t('cli:unknownLocale', { tag, languages });
  return option === undefined ? undefined : t('cli:unknownOption', { option });
}

/** A command may have a subcommand that another package answers: `archive mirror`. It stays among the arguments. */
function withSubcommand(command: string, [subcommand = '']: readonly string[]): string {
  const both = `${command} ${subcommand}`;
  return Object.hasOwn(commandPackages, both) ? both : command;
}

/** The command of a name, or what to say when there is none. */
async function findCommand(
  command: string,
  cwd: string,
  locale: Locale,
): Promise<Command | string> {
  const { t } = createCliMessages(locale);
  if (Object.hasOwn(ownCommands, command)) return ownCommands[command] ?? '';
  const name = Object.hasOwn(commandPackages, command)
    ? commandPackages[command]?.package
    : undefined;
  if (name === undefined) {
    const aliases = Object.values(commandPackages).flatMap((listed) => listed.aliases ?? []);
    const names = [
      ...Object.keys(commandPackages),
      ...aliases,
      ...Object.keys(ownCommands),
      'help',
    ];
    const near = listCommandsOfPackage(command) || nearest(command, names);
    return near
      ? t('cli:unknownCommandNear', { command, nearest: near })
      : t('cli:unknownCommand', { command });
  }
  const commands = await findCommands(name, cwd);
  if (!commands) return t('cli:missingPackage', { command, name });
  return (
    commands.find((each) => each.name === command) ?? t('cli:outdatedPackage', { command, name })
  );
}

/** The commands of a package that somebody named in place of one; empty when there is no such package. */
function listCommandsOfPackage(name: string): string {
  const wanted = `@comunal/${name.replace(/^@comunal\//, '')}`;
  return Object.keys(commandPackages)
    .filter((command) => commandPackages[command]?.package === wanted)
    .join(', ');
}

/** Commands that answer first, then those whose package is not there yet. */
async function helpText(cwd: string, locale: Locale): Promise<string> {
  const { t, languages } = createCliMessages(locale);
  const names = [...Object.keys(commandPackages), ...Object.keys(ownCommands)];
  const lists = await listCommands(names, t('cli:commands'), cwd, locale);
  const options = [
    ['--help', t('cli:options.help')],
    ['--locale TAG', t('cli:options.locale', { languages })],
    ['--version', t('cli:options.version')],
  ].map(([option = '', text]) => `  ${option.padEnd(14)}${text}`);
  const parts = [t('cli:usage'), ...lists, ...section(t('cli:options.title'), options)];
  return `${parts.join('\n\n')}\n`;
}

/** What other packages add to a command: shown below the help of the whole command, and not below that of a subcommand. */
async function neighboursText(
  command: string,
  [subcommand]: readonly string[],
  cwd: string,
  locale: Locale,
): Promise<string[]> {
  if (subcommand !== undefined && !subcommand.startsWith('-')) return [];
  const neighbours = Object.keys(commandPackages).filter((each) => each.startsWith(`${command} `));
  return listCommands(
    neighbours,
    createCliMessages(locale).t('cli:fromOtherPackages'),
    cwd,
    locale,
  );
}

/** A list with a line for each command that answers, and one of those whose package is missing; none where it would be empty. */
async function listCommands(
  names: readonly string[],
  title: string,
  cwd: string,
  locale: Locale,
): Promise<string[]> {
  const width = Math.max(...Object.keys(commandPackages).map((name) => name.length)) + 2;
  const answering: string[] = [];
  const missing: string[] = [];
  for (const name of names) {
    const line = `  ${name.padEnd(width)}`;
    const packageName = commandPackages[name]?.package;
    const commands = packageName === undefined ? undefined : await findCommands(packageName, cwd);
    const command = ownCommands[name] ?? commands?.find((each) => each.name === name);
    if (command) answering.push(line + pickMessage(command.summary, locale).text);
    else missing.push(`${line}npm install ${packageName}`);
  }
  return [
    ...section(title, answering),
    ...section(createCliMessages(locale).t('cli:otherCommands'), missing),
  ];
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length > 0 ? [[title, ...lines].join('\n')] : [];
}
