import { createReport, ImportProblemCode, type ImportProblem } from '../import/import-problem.ts';
import { readLanguage } from '../import/read-language.ts';
import type { ExportedItem } from './export-file.ts';

/** A post with the segments of its path. Drafts have none. */
export interface ItemPath {
  readonly item: ExportedItem;
  readonly path: readonly string[];
}

/** Segments that may be a language (`/en/…`). A page may be called as another language is: `/no/`, `/is/`. */
const languageLike =
  /^(?:es|en|pt|fr|de|it|ca|gl|eu|nl|qu|gn|ay|nah|yua|tzh|tzo|zap|mix)(?:-[a-z]{2})?$/;

/** So many posts of which another one has the same path without the segment prove that it is a language. */
const enoughTwins = 2;

/** What finding languages in paths depends on. */
export interface PathLanguageContext {
  /** The languages of the site that is imported into. */
  readonly languages: readonly string[];
  readonly problems: ImportProblem[];
  readonly maxProblems: number;
}

/**
 * Finds the segments with which paths begin and that are languages: those of the new site, those that the file states for other
 * posts, and those of which several posts have the same path without the segment. Which others look alike, and which are no
 * languages of the new site, is reported.
 *
 * @returns the languages, by their segments.
 */
export function findPathLanguages(
  paths: readonly ItemPath[],
  { languages, problems, maxProblems }: PathLanguageContext,
): ReadonlyMap<string, string> {
  const report = createReport(problems, {}, maxProblems);
  const stated = [...new Set(paths.flatMap(({ item }) => listStated(item)))];
  const known = new Set(paths.map(({ path }) => path.join('/')));
  const parents = new Map(paths.map(({ item, path }) => [item.id, path]));
  const bySegment = new Map<string, string>();
  for (const [segment, below] of groupBySegment(paths)) {
    const language = readLanguage(segment, 'link', ignore);
    if (language === undefined) continue;
    const own = toOwnLanguage(language, languages);
    const twins = below.filter(
      ({ item, path }) =>
        path.length > 1 &&
        known.has(path.slice(1).join('/')) &&
        parents.get(item.parent)?.[0] !== segment,
    );
    const proven =
      toOwnLanguage(language, stated) ?? (twins.length >= enoughTwins ? language : undefined);
    const read = own ?? proven;
    if (read !== undefined) bySegment.set(segment, read);
    const count = below.filter(({ item }) => listStated(item).length === 0).length;
    if (own === undefined && count > 0)
      report(
        proven === undefined
          ? ImportProblemCode.NoLanguageInPaths
          : ImportProblemCode.LanguageInPaths,
        { name: segment, count },
      );
  }
  return bySegment;
}

/** Groups posts by the first segment of their path, where that may be a language. */
function groupBySegment(paths: readonly ItemPath[]): ReadonlyMap<string, readonly ItemPath[]> {
  const groups = new Map<string, ItemPath[]>();
  for (const each of paths) {
    const [segment = ''] = each.path;
    if (!languageLike.test(segment)) continue;
    const group = groups.get(segment);
    if (group) group.push(each);
    else groups.set(segment, [each]);
  }
  return groups;
}

function listStated({ terms }: ExportedItem): string[] {
  const stated = terms.find(({ domain }) => domain === 'language')?.nicename;
  return [readLanguage(stated, 'language', ignore) ?? []].flat();
}

/** The language of the site that a segment names: `/pt/` is `pt-BR`, where the site has no other Portuguese. */
function toOwnLanguage(language: string, languages: readonly string[]): string | undefined {
  if (languages.includes(language)) return language;
  const alike = languages.filter((each) => each.split('-')[0] === language);
  return alike.length === 1 ? alike[0] : undefined;
}

function ignore(): void {
  // A segment of a path that is no language is a segment like the others.
}
