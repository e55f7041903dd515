import { shellWord, type Line } from '@comunal/command';
import type { CreateMessages } from './messages.ts';
import type { SiteChoices } from './site-choices.ts';

/** Describes a site that was created, and the commands that come next. */
export function describeSite(
  { name, sections }: SiteChoices,
  folder: string,
  files: readonly string[],
  { t }: CreateMessages,
): readonly Line[] {
  const enter = folder === '.' ? [] : [`cd ${shellWord(folder)}`];
  const commands = [...enter, 'npm install', 'npm test', 'npm run dev'];
  return [
    { text: t('create:done.created', { folder, name, files: files.length }), style: 'success' },
    '',
    t('create:done.next'),
    ...commands.map((command) => `  ${command}`),
    '',
    sections.includes('support')
      ? t('create:done.samples')
      : t('create:done.samplesWithoutCampaign'),
  ];
}
