import { folders } from '@comunal/content';
import type { TranslationProject } from './translation-project.ts';

/** Creates a predicate: whether a text, by its id, is of an entry that has errors, and so is left out until they are mended. */
export function createFaultCheck({ content }: TranslationProject): (id: string) => boolean {
  const files = content.problems.flatMap(({ severity, file }) =>
    severity === 'error' ? [file] : [],
  );
  const names = new Map<string, string>(Object.entries(folders));
  return (id) => {
    const [type = '', slug = ''] = id.slice(0, id.indexOf(':')).split('/');
    const folder = names.get(type);
    const path = folder === undefined ? type : `${folder}/${slug}`;
    return files.some((file) => file.startsWith(`${path}.`) || file.startsWith(`${path}/`));
  };
}
