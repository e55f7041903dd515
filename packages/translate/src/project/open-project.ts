import { CliError, printable, type CommandContext } from '@comunal/command';
import { loadContent } from '@comunal/content';
import { resolve } from 'node:path';
import type { TranslateTexts } from '../cli/translate-texts.ts';
import type { TranslationProject } from './translation-project.ts';

/**
 * Loads the content folder of a project. No key is looked for: what is sealed is never translated through a file.
 *
 * @param option - The folder, as `--dir` names it. @defaultValue `content`
 * @throws CliError for a folder without a readable `site.yaml`.
 */
export async function openProject(
  option: string | undefined,
  { cwd, signal }: CommandContext,
  { t }: TranslateTexts,
): Promise<TranslationProject> {
  const dir = resolve(cwd, option ?? 'content');
  const content = await loadContent(dir, { signal });
  if (content.languages.length === 0)
    throw new CliError(1, t('translate:wrong.noSite', { dir: printable(option ?? 'content') }));
  return { cwd, dir, content, languages: content.languages, signal };
}
