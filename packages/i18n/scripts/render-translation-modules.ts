import { flattenMessages } from '../src/flatten-messages.ts';
import type { MessageTree } from '../src/language.ts';
import { VISITOR_NAMESPACES } from '../src/page-namespaces.ts';
import type { LocaleFolder } from './read-locales.ts';
import { importJson } from './render-modules.ts';

/** At the beginning of a note: somebody's safety depends on what the message says. */
const SAFETY_MARK = '[seguridad] ';

/** Renders what translations are made and judged by: safety messages, shipped texts and notes of visitors' namespaces. */
export function renderTranslationModules(
  locales: readonly LocaleFolder[],
  notes: ReadonlyMap<string, MessageTree>,
): Map<string, string> {
  const flat = [...notes].map(
    ([namespace, tree]) => [namespace, [...flattenMessages(tree)]] as const,
  );
  const safety = flat.map(([namespace, messages]): [string, string[]] => [
    namespace,
    messages.filter(([, note]) => note.startsWith(SAFETY_MARK)).map(([path]) => path),
  ]);
  const visitors: readonly string[] = VISITOR_NAMESPACES;
  for (const [namespace, paths] of safety)
    if (paths.length > 0 && !visitors.includes(namespace))
      throw new Error(
        `notes/${namespace}.json: "${paths[0]}" has the mark ${SAFETY_MARK.trim()}, which is for messages that visitors see.`,
      );
  const plain = flat
    .filter(([namespace]) => visitors.includes(namespace))
    .map(([namespace, messages]): [string, object] => [
      namespace,
      Object.fromEntries(
        messages.map(([path, note]) => [
          path,
          note.startsWith(SAFETY_MARK) ? note.slice(SAFETY_MARK.length) : note,
        ]),
      ),
    ]);
  return new Map([
    ['safety-keys.ts', renderSafetyKeys(safety.filter(([, paths]) => paths.length > 0))],
    ['translator-notes.ts', renderNotes(plain)],
    ['visitor-messages.ts', renderVisitorMessages(locales)],
  ]);
}

function renderSafetyKeys(safety: readonly [namespace: string, paths: string[]][]): string {
  return `/** By namespace, the messages that somebody's safety depends on. */
export const SAFETY_KEYS: Readonly<Record<string, readonly string[]>> = ${JSON.stringify(Object.fromEntries(safety))};
`;
}

function renderNotes(notes: readonly [namespace: string, notes: object][]): string {
  return `/** By namespace, what a translator has to know of each message, in Spanish. One note is for all plural forms. */
export const translatorNotes: Readonly<Record<string, Readonly<Record<string, string>>>> = ${JSON.stringify(Object.fromEntries(notes))};
`;
}

function renderVisitorMessages(locales: readonly LocaleFolder[]): string {
  const imports: string[] = [];
  const members = VISITOR_NAMESPACES.map((namespace) => {
    const having = locales.filter(({ messages }) => namespace in messages);
    const languages = having.map(({ tag }, index) => {
      const name = `${namespace}${index}`;
      imports.push(importJson(name, '../..', tag, namespace));
      return `'${tag}': ${name}`;
    });
    return `  ${namespace}: { ${languages.join(', ')} },\n`;
  });
  return `${imports.join('')}import type { MessageTree } from '../language.ts';
import type { VISITOR_NAMESPACES } from '../page-namespaces.ts';

/** The messages that visitors see, by namespace and by language that the toolkit ships with. */
export const visitorMessages: Readonly<
  Record<(typeof VISITOR_NAMESPACES)[number], Readonly<Record<string, MessageTree>>>
> = {
${members.join('')}};
`;
}
