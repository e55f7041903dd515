import { CliError, type CommandContext } from '@comunal/command';
import type { Content } from '@comunal/content';
import { resolve } from 'node:path';
import { isNotInstalled } from '@comunal/http/node';
import type { AuditTexts } from './audit-texts.ts';

/** The content that a site was built from, and what has to be said of the keys of sealed entries. */
export interface AuditedContent {
  readonly content: Content;
  readonly notes: readonly string[];
}

/**
 * Loads a content folder with the keys at hand, as `comunal check` does.
 *
 * @throws CliError where the package of content is not installed, or the folder holds no content.
 */
export async function loadAuditedContent(
  dir: string,
  context: CommandContext,
  { t }: AuditTexts,
): Promise<AuditedContent> {
  const { loadContent } = await importContent(() => import('@comunal/content'), t);
  const { findIdentities } = await importContent(() => import('@comunal/content/sensitive'), t);
  const folder = resolve(context.cwd, dir);
  const { identities, failure } = await findIdentities(folder, context);
  const content = await loadContent(folder, { signal: context.signal, identities });
  if (content.entries.length === 0) throw new CliError(1, t('audit:wrong.noContent', { dir }));
  return {
    content,
    notes: failure === undefined ? [] : [t('audit:keyNotRead', { code: failure })],
  };
}

async function importContent<T>(load: () => Promise<T>, t: AuditTexts['t']): Promise<T> {
  try {
    return await load();
  } catch (thrown) {
    if (!isNotInstalled(thrown)) throw thrown;
    const command = 'npm install --save-dev @comunal/content';
    throw new CliError(1, t('audit:wrong.noContentPackage', { command }));
  }
}
