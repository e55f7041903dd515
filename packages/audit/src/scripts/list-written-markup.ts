import { evaluateText } from './evaluate-text.ts';
import { getLastName } from './list-script-loads.ts';
import type { ScriptNodes } from './script-nodes.ts';
import type { ScriptFacts } from './script-facts.ts';
import type { ScriptValue } from './script-names.ts';

/** Lists the HTML that a script writes into the page, as far as it fixes it. */
export function listWrittenMarkup({
  assignments,
  calls,
  names,
  toLine,
}: ScriptNodes): ScriptFacts['markup'] {
  const markup: { html: string; line: number }[] = [];
  const add = (value: ScriptValue | undefined, start: number) => {
    const { text: html } = evaluateText(value, names);
    if (html.includes('<') && html.includes('//')) markup.push({ html, line: toLine(start) });
  };
  for (const { callee, arguments: args, start } of calls) {
    const name = getLastName(callee);
    if (name === 'write' || name === 'writeln') for (const text of args) add(text, start);
    else if (name === 'insertAdjacentHTML') add(args[1], start);
  }
  for (const { left, right, start } of assignments) {
    if (left.type !== 'MemberExpression') continue;
    if (/^(?:inner|outer)HTML$/.test(getLastName(left))) add(right, start);
  }
  return markup;
}
