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
  /** Options that all verbs have, as they are written: `[--server URL]`. */
  readonly common?: string;
  /** What is said below the options. */
  readonly notes?: readonly Key[];
}

/** Columns of the help. */
const width = 100;

/** What `comunal <word> --help` prints. */
export function helpOf<Key extends string>(
  locale: Locale,
  { name, verbs, t, common, notes = [] }: HelpParts<Key>,
): string {
  const own = textsIn(locale);
  const calls = Object.entries(verbs).map(([verb, shape]) =>
    [...wrapped(`  ${usageOf(verb, shape)}`, 6), ...wrapped(`      ${t(shape.help)}`, 6)].join(
      '\n',
    ),
  );
  const rows = [...optionsOf(verbs)].map(
    ([option, { value, help }]) => [`  --${option}${value ? ` ${value}` : ''}`, t(help)] as const,
  );
  const column = Math.max(...rows.map(([form]) => form.length)) + 2;
  return [
    ['comunal', name, 'VERB', ...(common ? [common] : []), '[--locale es|en|pt]'].join(' '),
    [own.t('command:help.verbs'), ...calls].join('\n'),
    [
      own.t('command:help.options'),
      ...rows.flatMap(([form, says]) => wrapped(form.padEnd(column) + says, column)),
    ].join('\n'),
    ...[...notes.map(t), own.t('command:help.codes')].map((note) => wrapped(note, 0).join('\n')),
  ].join('\n\n');
}

/** Each option once, though several verbs have it. */
function optionsOf<Key extends string>(
  verbs: Readonly<Record<string, CallShape<Key>>>,
): ReadonlyMap<string, OptionShape<Key>> {
  const options = new Map<string, OptionShape<Key>>();
  for (const { options: own } of Object.values(verbs))
    for (const [name, shape] of Object.entries(own))
      if (!options.has(name)) options.set(name, shape);
  return options;
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
