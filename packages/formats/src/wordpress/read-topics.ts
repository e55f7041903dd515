import type { LocalizedText } from '@comunal/schemas';
import type { ExportedTerm } from './export-file.ts';
import { toPlainText } from './html/to-plain-text.ts';
import type { Post } from './post.ts';
import { toTermKey, type TermGroups } from './term-groups.ts';

/** The category that WordPress gives to a post without one, in the languages of sites. */
const noCategory =
  /^(?:uncategorized|uncategorised|sin-categoria|sin-categorizar|sem-categoria|sem-categorias|non-classe|nicht-kategorisiert|allgemein|senza-categoria)(?:-[a-z]{2})?(?:-\d+)?$/;

/**
 * Reads categories and tags as topics. Those that the file says to be translations of each other are one topic in several
 * languages, and so are the only ones of each version; else each is a topic in its language.
 */
export function readTopics(versions: readonly Post[], groups: TermGroups): LocalizedText[] {
  const lists = versions.map(({ item, language }) => ({ language, terms: listTerms(item.terms) }));
  const isOnly = lists.every(({ terms }) => terms.length === 1);
  const topics = new Map<string, Record<string, string>>();
  for (const { language, terms } of lists)
    for (const { name, domain, nicename } of terms) {
      const group = groups.get(toTermKey(domain === 'tag' ? 'post_tag' : domain, nicename));
      const key = isOnly ? 'only' : (group ?? `${language} ${name}`);
      const topic = topics.get(key) ?? {};
      topics.set(key, { ...topic, [language]: topic[language] ?? name });
    }
  return [...topics.values()];
}

function listTerms(terms: readonly ExportedTerm[]): ExportedTerm[] {
  const named = terms
    .filter(({ domain, nicename }) => isTopic(domain) && !noCategory.test(nicename))
    .map((term) => ({ ...term, name: toPlainText(term.name) }))
    .filter(({ name }) => name !== '');
  return [...new Map(named.map((term) => [term.name, term])).values()];
}

function isTopic(domain: string): boolean {
  return domain === 'category' || domain === 'post_tag' || domain === 'tag';
}
