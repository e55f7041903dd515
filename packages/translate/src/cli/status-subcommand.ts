import { defineSubcommand, percent, type CommandOutput, type ParsedArgs } from '@comunal/command';
import { openProject } from '../project/open-project.ts';
import { readLanguage } from '../project/read-language.ts';
import { common } from './options.ts';
import type { Session } from './session.ts';

const options = {
  to: { value: 'LANG', help: 'translate:help.option.toOnly' },
  ...common,
} as const;

/** `comunal translate status`: how far each language is. */
export const statusSubcommand = defineSubcommand({
  name: 'status',
  help: 'translate:help.subcommand.status',
  options,
  run: showStatus,
});

async function showStatus(
  args: ParsedArgs<typeof options>,
  { context, texts }: Session,
): Promise<CommandOutput> {
  const project = await openProject(args.text('dir'), context, texts);
  const to = args.text('to');
  const { content } = project;
  const visible = content.toPublic();
  const languages = (
    to === undefined ? content.languages.slice(1) : [readLanguage(to, project, texts)]
  ).map((language) => {
    const own = content.completeness.filter(
      ({ type, slug, language: tag }) => tag === language && visible.get(type, slug),
    );
    const written = own.reduce((sum, { written: count }) => sum + count, 0);
    const total = own.reduce((sum, { wanted }) => sum + wanted, 0);
    return { language, written, missing: total - written, total };
  });
  return {
    lines: languages.map(({ language, written, total }) =>
      texts.t('translate:status.language', {
        language,
        share: percent(texts, written, total),
        written,
        total,
      }),
    ),
    data: { languages },
  };
}
