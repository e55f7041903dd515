import { flattenMessages } from '../src/flatten-messages.ts';
import type { MessageTree } from '../src/language.ts';
import { messageVariables } from '../src/message-variables.ts';
import { parsePluralForm } from '../src/plural-forms.ts';

/** Renders the TypeScript that types the keys of messages and the values of their variables. */
export function renderMessageValues(messages: Readonly<Record<string, MessageTree>>): string {
  const variables = new Map<string, Set<string>>();
  for (const [namespace, tree] of Object.entries(messages)) {
    for (const [path, text] of flattenMessages(tree)) {
      const form = parsePluralForm(path);
      const key = `${namespace}:${form?.base ?? path}`;
      const names = variables.get(key) ?? new Set(form ? ['count'] : []);
      for (const name of messageVariables(text)) names.add(name);
      variables.set(key, names);
    }
  }
  const lines = [...variables].map(([key, names]) => `  '${key}': ${renderValues([...names])};\n`);
  return `${DECLARATIONS}${lines.join('')}}\n`;
}

const DECLARATIONS = `/** The value of a variable in a message. A number is formatted for the language, so pass a year as text. */
export type MessageValue = string | number;

/** Every message key of the toolkit and the values that it takes; \`undefined\` when it takes none. */
export interface MessageValues {
`;

function renderValues(names: readonly string[]): string {
  if (names.length === 0) return 'undefined';
  const members = names.map(
    (name) => `readonly ${name}: ${name === 'count' ? 'number' : 'MessageValue'}`,
  );
  return `{ ${members.join('; ')} }`;
}
