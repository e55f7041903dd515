import { SHIPPED_LOCALES, type MessageTree } from '@comunal/i18n';
import {
  listInterfaceMessages,
  readLanguageFiles,
  type InterfaceMessage,
  type LanguageFiles,
} from '@comunal/i18n/translation';
import { dirname, join } from 'node:path';
import type { TranslationProject } from '../../project/translation-project.ts';

/** The language that the interface is written in first. */
const SOURCE = 'es';

/** The texts of the interface of a project, and what the project says in one language. */
export interface InterfaceTexts {
  /** The folder of languages, which may not be there yet. */
  readonly dir: string;
  /** What is to be translated, in the order of the Spanish files. */
  readonly messages: readonly InterfaceMessage[];
  /** The files of the language; undefined where it has no folder yet. */
  readonly files: LanguageFiles | undefined;
}

/** The folder of languages of a project: `locales`, beside the content. */
export function localesFolder({ dir }: Pick<TranslationProject, 'dir'>): string {
  return join(dirname(dir), 'locales');
}

/**
 * Reads what visitors read of the interface and what a project has of it in a language. Of a language that ships, only what the
 * project says in other words than the toolkit, and its own namespaces.
 *
 * @throws LanguageFilesError when a file of the folder cannot be read.
 */
export async function readInterface(
  project: Pick<TranslationProject, 'dir'>,
  language: string,
): Promise<InterfaceTexts> {
  const dir = localesFolder(project);
  const own = await readLanguageFiles(dir, SOURCE);
  const files = await readLanguageFiles(dir, language);
  const ownSpanish = new Map(
    [...(own?.files ?? [])].map(([name, { messages }]) => [name, messages]),
  );
  const messages = listInterfaceMessages(language, {
    fallback: files?.description.fallback ?? [],
    ownSpanish: toTrees(ownSpanish),
  });
  const isOwn = ({ namespace, path }: InterfaceMessage): boolean =>
    hasMessage(ownSpanish.get(namespace), path) ||
    hasMessage(files?.files.get(namespace)?.messages, path);
  if (language === SOURCE) return { dir, files, messages: [] };
  return { dir, files, messages: isShipped(language) ? messages.filter(isOwn) : messages };
}

/** Whether the toolkit has the interface in a language, or in the same language of another region. */
function isShipped(language: string): boolean {
  const [base = ''] = language.split('-');
  return SHIPPED_LOCALES.some((tag) => tag === base);
}

/** Whether messages have one, in this or another plural form. */
function hasMessage(messages: ReadonlyMap<string, string> | undefined, path: string): boolean {
  const base = path.replace(/_(?:zero|one|two|few|many|other)$/, '');
  const paths = messages ? [...messages.keys()] : [];
  return paths.some((key) => key === path || (base !== path && key.startsWith(`${base}_`)));
}

function toTrees(
  files: ReadonlyMap<string, ReadonlyMap<string, string>>,
): Record<string, MessageTree> {
  return Object.fromEntries(
    [...files].map(([namespace, messages]) => [namespace, Object.fromEntries(messages)]),
  );
}
