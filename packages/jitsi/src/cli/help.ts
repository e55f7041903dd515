import type { CallShape, OptionShape } from './call.ts';
import { usageOf } from './call.ts';
import type { Locale } from './command.ts';
import { textsIn } from './texts.ts';

/** Columns of the help. */
const width = 100;

/** What `comunal room --help` prints. */
export function helpIn(locale: Locale, verbs: Readonly<Record<string, CallShape>>): string {
  const { t } = textsIn(locale);
  const calls = Object.entries(verbs).map(([verb, shape]) =>
    [...wrapped(`  ${usageOf(verb, shape)}`, 6), `      ${t(shape.help)}`].join('\n'),
  );
  const options = new Map<string, OptionShape>();
  for (const { options: own } of Object.values(verbs))
    for (const [name, shape] of Object.entries(own))
      if (!options.has(name)) options.set(name, shape);
  const rows = [...options].map(([name, { value, help }]) => [
    `  --${name}${value ? ` ${value}` : ''}`,
    t(help),
  ]);
  const column = Math.max(...rows.map(([form = '']) => form.length)) + 2;
  return [
    'comunal room VERB [--locale es|en|pt]',
    [t('jitsi:help.verbs'), ...calls].join('\n'),
    [
      t('jitsi:help.options'),
      ...rows.map(([form = '', says = '']) => form.padEnd(column) + says),
    ].join('\n'),
    ...(['jitsi:help.secret', 'jitsi:help.codes'] as const).map((key) =>
      wrapped(t(key), 0).join('\n'),
    ),
  ].join('\n\n');
}

/** Lines no wider than the help, broken between words and, where there is one, before an option. */
function wrapped(text: string, indent: number): string[] {
  const [, margin = '', body = ''] = /^( *)(.*)$/s.exec(text) ?? [];
  const lines: string[] = [];
  let line = margin;
  for (const part of body.match(/\[[^\]]*\]|\S+/g) ?? []) {
    const isFirst = line.trim() === '';
    if (!isFirst && line.length + 1 + part.length > width) {
      lines.push(line);
      line = ' '.repeat(indent) + part;
    } else line += (isFirst ? '' : ' ') + part;
  }
  return [...lines, line];
}
