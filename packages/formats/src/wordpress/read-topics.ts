import type { LocalizedText } from '@comunal/schemas';
import type { ExportedTerm } from './export-file.ts';
import { toPlainText } from './html/to-plain-text.ts';
import type { Post } from './post.ts';

/** The category that WordPress gives to a post without one, in the languages of sites. */
const noCategory =
  /^(?:uncategorized|uncategorised|sin-categoria|sin-categorizar|sem-categoria|sem-categorias|non-classe|nicht-kategorisiert|allgemein|senza-categoria)(?:-[a-z]{2})?(?:-\d+)?$/;

/**
 * Reads categories and tags as topics. Where each version of an entry has one, these are one topic in several languages;
 * else each is a topic in its language: the file does not say which are translations of each other.
 */
export function readTopics(versions: readonly Post[]): LocalizedText[] {
  const lists = versions.map(({ item, language }) => ({ language, names: listNames(item.terms) }));
  const [first] = lists;
  if (!first) return [];
  if (lists.every(({ names }) => names.length === 1))
    return [
      Object.fromEntries(
        lists.flatMap(({ language, names: [name] }) =>
          name === undefined ? [] : [[language, name]],
        ),
      ),
    ];
  return lists.flatMap(({ language, names }) => names.map((name) => ({ [language]: name })));
}

function listNames(terms: readonly ExportedTerm[]): string[] {
  const names = terms
    .filter(({ domain, nicename }) => isTopic(domain) && !noCategory.test(nicename))
    .map(({ name }) => toPlainText(name))
    .filter((name) => name !== '');
  return [...new Set(names)];
}

function isTopic(domain: string): boolean {
  return domain === 'category' || domain === 'post_tag' || domain === 'tag';
}
