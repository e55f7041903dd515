import { editEntryFile } from '@comunal/content/edit';
import { locateField } from '@comunal/content/translation';
import { SHIPPED_LOCALES } from '@comunal/i18n';
import { canonicalTag } from '@comunal/i18n/lite';
import { readLanguageFiles } from '@comunal/i18n/translation';
import { readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { localesFolder } from '../parts/interface/read-interface.ts';
import type { PlannedFile } from '../write/planned-file.ts';
import type { TranslationProject } from './translation-project.ts';

/** What is known of a language that begins. */
export interface NewLanguage {
  readonly tag: string;
  /** Its name in itself. */
  readonly name: string | undefined;
  /** The languages to show what is missing in. */
  readonly fallback: readonly string[];
}

/**
 * Corrects the tag of a language as a person writes it.
 *
 * @returns Undefined for what is no tag of a language, such as a name.
 */
export function readTag(value: string): string | undefined {
  const tag = canonicalTag(value);
  return tag !== undefined && /^[a-z]{2,3}(?:-|$)/.test(tag) ? tag : undefined;
}

/**
 * Plans the files with which a project begins to have a language: its folder, and `site.yaml`, of which all else stays.
 *
 * @returns Undefined where `site.yaml` is written in a way that no program changes without losing something.
 */
export async function beginLanguage(
  project: TranslationProject,
  { tag, name, fallback }: NewLanguage,
): Promise<readonly PlannedFile[] | undefined> {
  const site = await planSite(project, tag);
  if (!site) return undefined;
  const dir = localesFolder(project);
  const [base = ''] = tag.split('-');
  const isShipped = SHIPPED_LOCALES.some((shipped) => shipped === base);
  if (isShipped || (await readLanguageFiles(dir, tag))?.descriptionText !== undefined)
    return [site];
  const description = { ...(name !== undefined && { name }), fallback };
  const text = `${JSON.stringify(description, undefined, 2)}\n`;
  const path = join(dir, tag, 'language.json');
  return [{ path, name: nameOf(path, project), before: undefined, text }, site];
}

async function planSite(
  project: TranslationProject,
  tag: string,
): Promise<PlannedFile | undefined> {
  const [site] = project.content.list('site');
  const location = site && locateField(project.content, site, ['languages']);
  if (!location?.path) return undefined;
  const before = await readFile(location.absolute, 'utf8');
  const mark = before.startsWith('\uFEFF') ? '\uFEFF' : '';
  const text = editEntryFile(before.slice(mark.length), {
    kind: location.kind,
    fields: [
      { path: location.path, value: [...project.languages, tag] },
      { path: ['translations', tag], value: { state: 'draft' } },
    ],
  });
  if (text === undefined) return undefined;
  const name = nameOf(location.absolute, project);
  return { path: location.absolute, name, before, text: mark + text };
}

function nameOf(file: string, { cwd }: TranslationProject): string {
  return relative(cwd, file).split(sep).join('/');
}
