import {
  defineSubcommand,
  percent,
  type CommandOutput,
  type Line,
  type ParsedArgs,
} from '@comunal/command';
import { measureProgress, type LanguageProgressReport } from '../status/measure-progress.ts';
import { listProjectTexts } from '../parts/exchange-parts.ts';
import { openProject } from '../project/open-project.ts';
import { readLanguage } from '../project/read-language.ts';
import { common } from './options.ts';
import type { Session } from './session.ts';

const options = {
  to: { value: 'LANG', help: 'translate:help.option.toOnly' },
  ...common,
} as const;

/** `comunal translate status`: how far each language is; of one language, each entry, and whom to thank. */
export const statusSubcommand = defineSubcommand({
  name: 'status',
  help: 'translate:help.subcommand.status',
  options,
  run: showStatus,
});

async function showStatus(
  args: ParsedArgs<typeof options>,
  session: Session,
): Promise<CommandOutput> {
  const { context, texts } = session;
  const project = await openProject(args.text('dir'), context, texts);
  const to = args.text('to');
  const wanted = to === undefined ? project.languages.slice(1) : [readLanguage(to, project, texts)];
  const reports: LanguageProgressReport[] = [];
  let withheld = 0;
  for (const language of wanted) {
    const listed = await listProjectTexts(project, language);
    reports.push(measureProgress(language, listed));
    ({ withheld } = listed);
  }
  const isDetailed = to !== undefined;
  return {
    lines: reports.flatMap((report) => describeReport(report, isDetailed, session)),
    data: { languages: reports, withheld },
    notes: withheld > 0 ? [texts.t('translate:export.withheld', { count: withheld })] : [],
  };
}

function describeReport(
  { language, counts, entries, people }: LanguageProgressReport,
  isDetailed: boolean,
  { texts }: Session,
): Line[] {
  const { t } = texts;
  const share = percent(texts, counts.written, counts.total);
  const line = t('translate:status.language', { language, share, ...counts });
  if (!isDetailed) return [line];
  return [
    line,
    ...entries
      .filter(({ counts: own }) => own.written < own.total)
      .map(({ entry, counts: own }) => `  ${t('translate:status.entry', { entry, ...own })}`),
    ...(people.length > 0 ? [t('translate:status.people')] : []),
    ...people.map(
      ({ name, texts: count, entries: owners }) =>
        `  ${t('translate:status.person', { name, count, entries: owners })}`,
    ),
  ];
}
