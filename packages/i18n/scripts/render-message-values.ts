import { flattenMessages } from '../src/flatten-messages.ts';
import type { MessageTree } from '../src/language.ts';
import { messageVariables } from '../src/message-variables.ts';
import { parsePluralForm } from '../src/plural-forms.ts';

const HEADER = `// Written by \`pnpm --filter @comunal/i18n keys\` from locales/es. Do not edit by hand.

/** What fills a variable of a message. A number is written as the language writes numbers: hand a year over as text. */
export type MessageValue = string | number;

/** Every message of the interface and the values that it takes; \`undefined\` when it takes none. */
export interface MessageValues {
`;

/** The TypeScript that types the keys and values of messages by namespace. */
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
  return `${HEADER}${lines.join('')}}\n`;
}

function renderValues(names: readonly string[]): string {
  if (names.length === 0) return 'undefined';
  const members = names.map(
    (name) => `    readonly ${name}: ${name === 'count' ? 'number' : 'MessageValue'};\n`,
  );
  return `{\n${members.join('')}  }`;
}
