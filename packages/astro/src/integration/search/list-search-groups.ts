import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readPageHead } from '../read-page-head.ts';

/** What Pagefind indexes of a page. A page without it is in no index, since ours have it. */
const BODY = 'data-pagefind-body';

/**
 * Groups what stands in the folder of a finished site so that each language is whole in one group: a group for each language,
 * except where some folder holds pages of several.
 *
 * @returns The groups as globs of Pagefind.
 */
export async function listSearchGroups(folder: string): Promise<readonly string[]> {
  const groups: { readonly languages: Set<string>; readonly names: Set<string> }[] = [];
  for await (const path of glob('**/*.html', { cwd: folder })) {
    const html = await readFile(join(folder, path), 'utf8');
    if (!html.includes(BODY)) continue;
    // Pagefind takes `pt-BR` and `pt-br` for the same.
    const language = readPageHead(html).language?.toLowerCase() ?? '';
    const [name = ''] = path.split(/[\\/]/);
    const [first, second] = groups.filter(
      ({ languages, names }) => languages.has(language) || names.has(name),
    );
    const group = first ?? { languages: new Set(), names: new Set() };
    if (!first) groups.push(group);
    group.languages.add(language);
    group.names.add(name);
    // The page is what the two have in common.
    for (const each of second?.languages ?? []) group.languages.add(each);
    for (const each of second?.names ?? []) group.names.add(each);
    if (second) groups.splice(groups.indexOf(second), 1);
  }
  return groups.map(({ names }) => `{${[...names].toSorted().map(toPattern).join()}}`);
}

/** A page at the root, or all pages of a folder there. */
function toPattern(name: string): string {
  const escaped = name.replaceAll(/[?*$:<>()[\]{},]/g, String.raw`\$&`);
  return name.endsWith('.html') ? escaped : `${escaped}/**/*.html`;
}
