import { PAGE_NAMESPACES } from '../src/page-namespaces.ts';
import { SOURCE_LANGUAGE } from '../src/source-language.ts';
import type { LocaleFolder } from './read-locales.ts';
import { renderMessageValues } from './render-message-values.ts';

/** Renders every generated module, by its path in `src/generated`. */
export function renderModules(locales: readonly LocaleFolder[]): Map<string, string> {
  const source = locales.find(({ tag }) => tag === SOURCE_LANGUAGE);
  if (!source) throw new Error(`locales/${SOURCE_LANGUAGE} is missing. It is the source language.`);
  const namespaces = Object.keys(source.messages);
  for (const namespace of namespaces)
    if (!/^[a-z][A-Za-z\d]*$/.test(namespace))
      throw new Error(`locales/${SOURCE_LANGUAGE}/${namespace}.json: name the file in camelCase.`);
  const modules = new Map([
    ['message-values.ts', renderMessageValues(source.messages)],
    ['namespaces.ts', renderNamespaces(namespaces)],
    ['shipped-locales.ts', renderShippedLocales(locales)],
    ['shipped-languages.ts', renderShippedLanguages(locales)],
    ['source-messages.ts', renderSourceMessages(namespaces)],
  ]);
  const pages: readonly string[] = PAGE_NAMESPACES;
  for (const namespace of namespaces)
    if (!pages.includes(namespace))
      modules.set(`lite/${namespace}.ts`, renderLite(namespace, locales));
  return modules;
}

function renderNamespaces(namespaces: readonly string[]): string {
  return `/** The namespaces of the toolkit's messages: one JSON file each. */
export const NAMESPACES = ${JSON.stringify(namespaces)} as const;
`;
}

function renderShippedLocales(locales: readonly LocaleFolder[]): string {
  return `/** The languages that the toolkit ships with, the source language first. */
export const SHIPPED_LOCALES = ${JSON.stringify(locales.map(({ tag }) => tag))} as const;

/** The tag of a language that the toolkit ships with. */
export type ShippedLocale = (typeof SHIPPED_LOCALES)[number];
`;
}

function renderShippedLanguages(locales: readonly LocaleFolder[]): string {
  const imports: string[] = [];
  const languages = locales.map(({ tag, messages, description }, index) => {
    const members = PAGE_NAMESPACES.filter((namespace) => namespace in messages).map(
      (namespace) => {
        imports.push(importJson(`${namespace}${index}`, '../..', tag, namespace));
        return `${namespace}: ${namespace}${index}`;
      },
    );
    const { name, direction, fallback, formatting } = description;
    const fields = JSON.stringify({ code: tag, name, direction, fallback, formatting });
    return `  { ${fields.slice(1, -1)}, messages: { ${members.join(', ')} } },\n`;
  });
  return `${imports.join('')}import type { Language } from '../language.ts';

/** The languages that the toolkit ships with, with the messages of pages and about content, the source language first. */
export const shippedLanguages: readonly Language[] = [
${languages.join('')}];
`;
}

function renderSourceMessages(namespaces: readonly string[]): string {
  const imports = namespaces.map((namespace, index) =>
    importJson(`messages${index}`, '../..', SOURCE_LANGUAGE, namespace),
  );
  const members = namespaces.map((namespace, index) => `  '${namespace}': messages${index},\n`);
  return `${imports.join('')}import type { MessageTree } from '../language.ts';
import type { NAMESPACES } from './namespaces.ts';

/** Every message in the source language: what a translation is checked against. */
export const sourceMessages: Readonly<Record<(typeof NAMESPACES)[number], MessageTree>> = {
${members.join('')}};
`;
}

function renderLite(namespace: string, locales: readonly LocaleFolder[]): string {
  const having = locales.filter(({ messages }) => namespace in messages);
  const imports = having.map(({ tag }, index) =>
    importJson(`messages${index}`, '../../..', tag, namespace),
  );
  const members = having.map(({ tag }, index) => `'${tag}': messages${index}`);
  return `${imports.join('')}import type { LiteMessages } from '../../lite/create-lite-i18n.ts';

/** The messages of the namespace \`${namespace}\` in every language that the toolkit ships with. */
export const ${namespace}: LiteMessages<'${namespace}'> = {
  namespace: '${namespace}',
  languages: { ${members.join(', ')} },
};
`;
}

/** Renders the import of a JSON file of `locales/`. */
export function importJson(name: string, up: string, tag: string, namespace: string): string {
  return `import ${name} from '${up}/locales/${tag}/${namespace}.json' with { type: 'json' };\n`;
}
