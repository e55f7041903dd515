import { chooseSubcommand } from './choose-subcommand.ts';
import { explainFile } from './check-file.ts';
import type { CliError } from './cli-error.ts';
import { writeOutput } from './command-output.ts';
import type { CommandContext, CommandModule, Locale } from './command.ts';
import { helpOf } from './help.ts';
import { parseArgs, type ArgumentRules } from './parse-args.ts';
import { toParsedArgs, type ParsedArgs, type SharedKey } from './parsed-args.ts';
import { runSubcommand } from './run-subcommand.ts';
import type { Subcommand } from './subcommand.ts';
import { textsIn } from './texts.ts';

/** The session of every subcommand; a command may add to it. */
export interface CommandSession<Texts> {
  /** The context of the call. */
  readonly context: CommandContext;
  /** The command's own, in the language of the call. */
  readonly texts: Texts;
}

/** The details of a call that failed. */
export interface FailedCall<Texts, Session> extends CommandSession<Texts> {
  /** Missing where the arguments made no sense. */
  readonly args: ParsedArgs | undefined;
  /** Missing where `open` failed. */
  readonly session: Session | undefined;
}

/** The messages of a command, by key. */
interface CommandTexts<Key extends string> {
  readonly t: (key: Key) => string;
}

/** The specification of a command. */
export interface CommandSpec<Key extends string, Texts, Session> {
  /** Such as `peertube`. */
  readonly name: string;
  /** Shorter names under which `comunal` runs it as well; its list of packages names them too. */
  readonly aliases?: readonly string[];
  /** The command's messages in a language. */
  readonly texts: (locale: Locale) => Texts & CommandTexts<Key>;
  /** In the order of the help. */
  readonly subcommands: readonly Subcommand<Session, Key>[];
  /** Subcommands that another package answers, of which one may have been meant. */
  readonly neighbours?: readonly string[];
  /** What the help says below the options. */
  readonly notes?: readonly Key[];
  /** Calls that the help shows, as they stand behind `comunal` and the name: `upload charla.mp4 --channel radio`. */
  readonly examples?: readonly string[];
  /** Options that would hold a secret, which others on the machine could read: they are refused with this message. */
  readonly secretOptions?: {
    /** Matches these options as they are typed, with their dashes. */
    readonly names: RegExp;
    /** The message that says where the secret belongs instead. */
    readonly message: Key;
  };
  /** The option that an argument too many, or one in the place of a subcommand, is mostly meant for, and the message that says so. */
  readonly strayArgument?: {
    /** The name of the option, without dashes. */
    readonly option: string;
    /** The message that says so. */
    readonly message: Key;
  };
  /** Makes what the subcommands work with. */
  readonly open: (args: ParsedArgs, session: CommandSession<Texts>) => Session | Promise<Session>;
  /** Words for what was thrown; undefined for what nobody foresaw. Failures of the disk are explained without it. */
  readonly explain?: (
    thrown: unknown,
    failed: FailedCall<Texts, Session>,
  ) => string | CliError | undefined;
}

/** Defines a command by its subcommands: parses arguments, writes help, runs it and explains errors. */
export function defineCommand<Key extends string, Texts, Session>(
  spec: CommandSpec<Key, Texts, Session>,
): CommandModule {
  return {
    ...(spec.aliases && { aliases: spec.aliases }),
    subcommands: spec.subcommands,
    help(locale, args, columns) {
      const t = translate(spec, locale);
      return helpOf(locale, { ...spec, t }, args, columns);
    },
    run(context) {
      const base = { context, texts: spec.texts(context.locale) };
      let args: ParsedArgs | undefined;
      let session: Session | undefined;
      return runSubcommand(
        context,
        async () => {
          const rules = rulesOf(spec, context.locale);
          const [subcommand, rest] = chooseSubcommand(context.args, spec, rules);
          const read = { args: context.args, ...parseArgs(rest, subcommand, rules) };
          args = toParsedArgs(read);
          session = await spec.open(args, base);
          const output = await subcommand.invoke(read, session);
          return writeOutput(output, context, args.has('json'));
        },
        (thrown) =>
          spec.explain?.(thrown, { ...base, args, session }) ?? explainFile(thrown, context),
      );
    },
  };
}

function rulesOf<Key extends string, Texts, Session>(
  spec: CommandSpec<Key, Texts, Session>,
  locale: Locale,
): ArgumentRules {
  const { name: command, secretOptions, strayArgument } = spec;
  const t = translate(spec, locale);
  return {
    command,
    locale,
    refuses: (option) => (secretOptions?.names.test(option) ? t(secretOptions.message) : undefined),
    placeOfStray: ({ options }) =>
      strayArgument && Object.hasOwn(options, strayArgument.option)
        ? t(strayArgument.message)
        : undefined,
  };
}

function translate<Key extends string, Texts, Session>(
  spec: CommandSpec<Key, Texts, Session>,
  locale: Locale,
): (key: Key | SharedKey) => string {
  const { t } = spec.texts(locale);
  return (key) => (key === 'command:help.json' ? textsIn(locale).t('command:help.json') : t(key));
}
