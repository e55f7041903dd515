import { knownLocales } from '@comunal/i18n/lite';
import { Help } from 'commander';
import type { Locale } from './command.ts';
import type { OptionSpec, SharedKey } from './parsed-args.ts';
import { usageOf, type SubcommandShape } from './subcommand-shape.ts';
import { textsIn } from './texts.ts';

/** What the help of a command is written from. */
export interface HelpParts<Key extends string> {
  /** Such as `peertube`. */
  readonly name: string;
  /** Shorter names of the command. */
  readonly aliases?: readonly string[];
  readonly subcommands: readonly SubcommandShape<Key>[];
  /** The command's own texts. */
  readonly t: (key: Key | SharedKey) => string;
  /** What is said below the options. */
  readonly notes?: readonly Key[];
  /** Calls, without `comunal` and the name of the command. */
  readonly examples?: readonly string[];
}

/** Columns of a help text on a wide terminal, and where nobody knows how wide it is. */
const maxWidth = 100;

type Layout = Help & { readonly helpWidth: number };

/**
 * The text of `comunal <command> --help`.
 * @param args - What stands after the command: where it begins with a subcommand, or with the first word of several, the
 * text is about those alone.
 * @param columns - How wide the terminal is.
 */
export function helpOf<Key extends string>(
  locale: Locale,
  { name, aliases = [], subcommands, t, notes = [], examples = [] }: HelpParts<Key>,
  args: readonly string[] = [],
  columns?: number,
): string {
  // commander measures and breaks lines; what stands where is ours, since its help knows English titles alone.
  const helpWidth = Math.min(columns || maxWidth, maxWidth);
  const layout = Object.assign(new Help(), { helpWidth, minWidthToWrap: 20 });
  const own = textsIn(locale);
  const chosen = namedIn(subcommands, args);
  const isWhole = chosen.length === 0 && subcommands.some((shape) => shape.name === '');
  const named = isWhole ? subcommands : chosen;
  const isPart = named.length > 0;
  const shared = `[--locale ${knownLocales().join('|')}]`; // which every command has
  const shapes = isPart ? named : subcommands;
  const calls = shapes.map((shape) =>
    isPart
      ? wrapped(layout, `comunal ${name} ${usageOf(shape)} ${shared}`, 0, t(shape.help))
      : wrapped(layout, usageOf(shape), 2, t(shape.help)),
  );
  const aliasLine =
    aliases.length > 0 && !isPart
      ? [
          own.t('command:help.aliases', {
            aliases: aliases.map((alias) => `comunal ${alias}`).join(', '),
          }),
        ]
      : [];
  const options = optionLines(layout, shapes, t);
  const calledLike = isPart && !isWhole ? examples.filter((each) => isOf(each, named)) : examples;
  const notesBelow = [
    ...notes.map((note) => t(note)),
    own.t('command:help.codes'),
    ...(isPart && !isWhole ? [own.t('command:wrong.seeHelp', { command: name })] : []),
  ];
  return [
    ...(isPart ? [] : [`comunal ${name} SUBCOMMAND ${shared}`]),
    ...aliasLine,
    [...(isPart ? [] : [own.t('command:help.subcommands')]), ...calls].join('\n'),
    ...(options.length > 0 ? [[own.t('command:help.options'), ...options].join('\n')] : []),
    // Not broken into lines, so that they can be copied.
    ...(calledLike.length > 0
      ? [
          [
            own.t('command:help.examples'),
            ...calledLike.map((each) => `  comunal ${name} ${each}`.trimEnd()),
          ].join('\n'),
        ]
      : []),
    ...notesBelow.map((note) => layout.boxWrap(note, layout.helpWidth)),
  ].join('\n\n');
}

/** The subcommands that the arguments name: one by its whole name, or those of which only the first word stands there. */
function namedIn<Shape extends SubcommandShape>(
  all: readonly Shape[],
  [first, second]: readonly string[],
): readonly Shape[] {
  if (first === undefined) return [];
  const exact = all.filter(({ name }) => name === first || name === `${first} ${second}`);
  return exact.length > 0 ? exact : all.filter(({ name }) => name.startsWith(`${first} `));
}

function isOf(example: string, shapes: readonly SubcommandShape[]): boolean {
  return shapes.some(({ name }) => example === name || example.startsWith(`${name} `));
}

/** A line or more for each option, each once though several subcommands have it. */
function optionLines<Key extends string>(
  layout: Layout,
  shapes: readonly SubcommandShape<Key>[],
  t: (key: Key | SharedKey) => string,
): string[] {
  const options = new Map<string, OptionSpec<Key>>();
  for (const shape of shapes)
    for (const [name, option] of Object.entries(shape.options))
      if (!options.has(name)) options.set(name, option);
  const rows = [...options].map(
    ([option, { value, help }]) => [`--${option}${value ? ` ${value}` : ''}`, t(help)] as const,
  );
  const column = Math.max(...rows.map(([form]) => form.length));
  return rows.map(([form, text]) => layout.formatItem(form, column, text, layout));
}

/** A usage, of which no `[--option VALUE]` is broken, and below it what the subcommand does. */
function wrapped(layout: Layout, usage: string, indent: number, text: string): string {
  const whole = usage.replaceAll(/\[[^\]]*\]/g, (part) => part.replaceAll(' ', '\0'));
  const lines = [
    ...layout
      .boxWrap(whole, layout.helpWidth - 6)
      .replaceAll('\0', ' ')
      .split('\n'),
    ...layout.boxWrap(text, layout.helpWidth - 6).split('\n'),
  ];
  return lines.map((line, index) => ' '.repeat(index === 0 ? indent : 6) + line).join('\n');
}
