import { nearest, type Command, type Input, type Locale, type Output } from '@comunal/command';
import { findCommands } from './find-commands.ts';
import { localeOf } from './locale.ts';
import { messages } from './messages.ts';
import { readCall, type Call } from './read-call.ts';
import { version } from './version.ts';
import { packageOf } from './words.ts';

/** What the command needs of the process it runs in. */
export interface Surroundings {
  readonly argv: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Left out, words ask nothing. */
  readonly stdin?: Input | undefined;
  readonly signal: AbortSignal;
}

/**
 * Runs one command line; gives the exit code: 0 when all is well, 1 when the word found problems, 2 for a wrong call.
 *
 * @throws what a word threw when it was stopped by the signal.
 */
export async function run(surroundings: Surroundings): Promise<number> {
  const { argv, cwd, env, stdout, stderr, stdin, signal } = surroundings;
  const call = readCall(argv);
  const locale = call.locale ?? localeOf(env);
  const wrong = wrongCall(call, locale);
  if (wrong !== undefined) {
    stderr.write(`${wrong}\n`);
    return 2;
  }
  if (call.word === undefined) {
    stdout.write(call.version ? `${version}\n` : await helpText(cwd, locale));
    return 0;
  }
  const command = await commandFor(wordOf(call.word, call.args), cwd, locale);
  if (typeof command === 'string') {
    stderr.write(`${command}\n`);
    return 2;
  }
  const { help, run: runWord } = await command.load();
  if (call.help) {
    const beside = await textOfNeighbours(call, cwd, locale);
    stdout.write(`${[help(locale, call.args), ...beside].join('\n\n')}\n`);
    return 0;
  }
  return runWord({
    args: call.args,
    cwd,
    env,
    stdout,
    stderr,
    stdin,
    locale,
    chosenLocale: call.locale,
    signal,
  });
}

function wrongCall({ unknownLocale, unknownOption }: Call, locale: Locale): string | undefined {
  if (unknownLocale !== undefined) return messages[locale].unknownLocale(unknownLocale);
  return unknownOption === undefined ? undefined : messages[locale].unknownOption(unknownOption);
}

/** A word may have a verb that another package answers: `archive mirror`. The verb stays among the arguments. */
function wordOf(word: string, [verb = '']: readonly string[]): string {
  const both = `${word} ${verb}`;
  return Object.hasOwn(packageOf, both) ? both : word;
}

/** The command of a word, or what to say when there is none. */
async function commandFor(word: string, cwd: string, locale: Locale): Promise<Command | string> {
  const { unknownWord, missing, broken } = messages[locale];
  const name = Object.hasOwn(packageOf, word) ? packageOf[word] : undefined;
  if (name === undefined)
    return unknownWord(
      word,
      wordsOfPackage(word) || nearest(word, [...Object.keys(packageOf), 'help']),
    );
  const commands = await findCommands(name, cwd);
  if (!commands) return missing(word, name);
  return commands.find((each) => each.name === word) ?? broken(word, name);
}

/** The words of a package that somebody named in place of one; empty when there is no such package. */
function wordsOfPackage(name: string): string {
  const wanted = `@comunal/${name.replace(/^@comunal\//, '')}`;
  return Object.keys(packageOf)
    .filter((word) => packageOf[word] === wanted)
    .join(', ');
}

/** Words that answer first, then those whose package is not there yet. */
async function helpText(cwd: string, locale: Locale): Promise<string> {
  const { usage, words, options } = messages[locale];
  const lists = await listWords(Object.keys(packageOf), words, cwd, locale);
  return `${[usage, ...lists, options].join('\n\n')}\n`;
}

/** What other packages add to a word: shown below the help of the whole word, and not below that of one of its verbs. */
async function textOfNeighbours(
  { word, args: [verb] }: Call,
  cwd: string,
  locale: Locale,
): Promise<string[]> {
  if (verb !== undefined && !verb.startsWith('-')) return [];
  const neighbours = Object.keys(packageOf).filter((each) => each.startsWith(`${word} `));
  return listWords(neighbours, messages[locale].neighbours, cwd, locale);
}

/** A list with a line for each word that answers, and one of those whose package is missing; none where it would be empty. */
async function listWords(
  words: readonly string[],
  title: string,
  cwd: string,
  locale: Locale,
): Promise<string[]> {
  const width = Math.max(...Object.keys(packageOf).map((word) => word.length)) + 2;
  const answering: string[] = [];
  const missing: string[] = [];
  for (const word of words) {
    const name = packageOf[word] ?? '';
    const commands = await findCommands(name, cwd);
    const summary = commands?.find((each) => each.name === word)?.summary[locale];
    const line = `  ${word.padEnd(width)}`;
    if (summary === undefined) missing.push(`${line}npm install ${name}`);
    else answering.push(line + summary);
  }
  return [...section(title, answering), ...section(messages[locale].otherWords, missing)];
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length > 0 ? [[title, ...lines].join('\n')] : [];
}
