import { usageOf, type CallShape, type OptionShape } from './call.ts';
import type { Locale } from './command.ts';
import { textsIn } from './texts.ts';

/** What the help of a word is written from. */
export interface HelpParts<Key extends string> {
  /** Such as `peertube`. */
  readonly name: string;
  readonly verbs: Readonly<Record<string, CallShape<Key>>>;
  /** The word's own texts. */
  readonly t: (key: Key) => string;
  /** What is said below the options. */
  readonly notes?: readonly Key[];
}

/** Columns of the help. */
const width = 100;

/**
 * The text of `comunal <word> --help`.
 * @param args - What stands after the word: where it begins with a subcommand, or with the first word of several, the text
 * is about those alone.
 */
export function helpOf<Key extends string>(
  locale: Locale,
  { name, verbs, t, notes = [] }: HelpParts<Key>,
  args: readonly string[] = [],
): string {
  const own = textsIn(locale);
  const all = Object.entries(verbs);
  const named = namedIn(all, args);
  const isPart = named.length > 0;
  const shared = '[--locale es|en|pt]'; // which every word has
  const usage = (verb: string, shape: CallShape): string =>
    isPart ? `comunal ${name} ${usageOf(verb, shape)} ${shared}` : `  ${usageOf(verb, shape)}`;
  const calls = (isPart ? named : all).map(([verb, shape]) =>
    [...wrapped(usage(verb, shape), 6), ...wrapped(`      ${t(shape.help)}`, 6)].join('\n'),
  );
  const options = optionLines(
    (isPart ? named : all).map(([, shape]) => shape),
    t,
  );
  const notesBelow = [
    ...notes.map(t),
    own.t('command:help.codes'),
    ...(isPart ? [own.t('command:wrong.seeHelp', { word: name })] : []),
  ];
  return [
    ...(isPart ? [] : [`comunal ${name} VERB ${shared}`]),
    [...(isPart ? [] : [own.t('command:help.verbs')]), ...calls].join('\n'),
    ...(options.length > 0 ? [[own.t('command:help.options'), ...options].join('\n')] : []),
    ...notesBelow.map((note) => wrapped(note, 0).join('\n')),
  ].join('\n\n');
}

/** The subcommands that the arguments name: one by its whole name, or those of which only the first word stands there. */
function namedIn<Shape>(
  all: readonly [name: string, shape: Shape][],
  [first, second]: readonly string[],
): readonly [name: string, shape: Shape][] {
  if (first === undefined) return [];
  const exact = all.filter(([name]) => name === first || name === `${first} ${second}`);
  return exact.length > 0 ? exact : all.filter(([name]) => name.startsWith(`${first} `));
}

/** A line or more for each option, each once though several subcommands have it. */
function optionLines<Key extends string>(
  shapes: readonly CallShape<Key>[],
  t: (key: Key) => string,
): string[] {
  const options = new Map<string, OptionShape<Key>>();
  for (const { options: own } of shapes)
    for (const [name, shape] of Object.entries(own))
      if (!options.has(name)) options.set(name, shape);
  const rows = [...options].map(
    ([option, { value, help }]) => [`  --${option}${value ? ` ${value}` : ''}`, t(help)] as const,
  );
  const column = Math.max(...rows.map(([form]) => form.length)) + 2;
  return rows.flatMap(([form, text]) => wrapped(form.padEnd(column) + text, column));
}

/** Lines no wider than the help, broken between words and, where there is one, before an option. */
function wrapped(text: string, indent: number): string[] {
  const [, margin = '', body = ''] = /^( *)(.*)$/s.exec(text) ?? [];
  const lines: string[] = [];
  let line = margin;
  for (const [part, gap = ' '] of parts(body)) {
    const isFirst = line.trim() === '';
    if (!isFirst && line.length + gap.length + part.length > width) {
      lines.push(line);
      line = ' '.repeat(indent) + part;
    } else line += (isFirst ? '' : gap) + part;
  }
  return [...lines, line];
}

/** The words of a line, each with the space before it: columns are made of it. */
function parts(body: string): [part: string, gap: string | undefined][] {
  return [...body.matchAll(/( *)(\[[^\]]*\]|\S+)/g)].map(([, gap, part = '']) => [part, gap]);
}
