import {
  defineCommand,
  defineSubcommand,
  json,
  type CommandModule,
  type CommandOutput,
  type CommandSession,
  type Line,
} from '@comunal/command';
import type { I18n } from '@comunal/i18n';
import { contentTypes, toJsonSchema } from '@comunal/schemas';
import { resolve } from 'node:path';
import { installedChecks } from '../check/content-checks/installed-checks.ts';
import { loadContent } from '../load-content.ts';
import { findIdentities } from './find-identities.ts';
import { formatProblem } from '../report/format-problem.ts';
import { interfaceTexts } from '../report/interface-texts.ts';
import { toProblems } from '../report/to-problems.ts';
import { createReport, type CheckReport } from './create-report.ts';
import { masksClosed } from './masks-closed.ts';
import { prefixOf } from './prefix-of.ts';
import { readType } from './read-type.ts';
import { checkPrivateNotIgnored } from '../check/private-not-ignored.ts';

type Session = CommandSession<I18n>;

const checkContent = defineSubcommand({
  name: '',
  help: 'problems:check.help.text',
  operand: 'DIR',
  operands: 'optional',
  options: {
    ...json,
    'mask-closed': { help: 'problems:check.help.maskClosed' },
    fields: { help: 'problems:check.help.fields' },
  },
  run(args, session: Session) {
    if (args.has('fields')) return printFields(args.operand, args.has('json'), session);
    return checkFolder(args.operand || 'content', args.has('mask-closed'), session);
  },
});

/** The command `comunal check [DIR] [--json] [--mask-closed]`, and `comunal check --fields [TYPE]`. */
export const check: CommandModule = defineCommand({
  name: 'check',
  texts: interfaceTexts,
  subcommands: [checkContent],
  open: (_, session) => session,
});

async function checkFolder(
  dir: string,
  isMasked: boolean,
  { context, texts }: Session,
): Promise<CommandOutput> {
  const { cwd, env, locale, signal } = context;
  const maskClosed = masksClosed(isMasked, env);
  const { identities, failure } = await findIdentities(resolve(cwd, dir), context);
  const content = await loadContent(resolve(cwd, dir), {
    signal,
    checks: await installedChecks(cwd),
    identities,
  });
  const ofGit = await toProblems(await checkPrivateNotIgnored(content.dir, signal), signal);
  const report = createReport(content, [...ofGit, ...content.problems], dir, maskClosed);
  return {
    lines: inWords(report, prefixOf(cwd, dir), locale),
    data: report,
    ...(failure && { notes: [texts.t('problems:check.keyNotRead', { code: failure })] }),
    code: report.counts.error > 0 ? 1 : 0,
  };
}

async function printFields(
  name: string,
  isJson: boolean,
  session: Session,
): Promise<CommandOutput> {
  const type = name === '' ? undefined : readType(name, session);
  const { locale } = session.context;
  if (isJson)
    return { raw: `${JSON.stringify(type ? toJsonSchema(type) : contentTypes, undefined, 2)}\n` };
  // Loaded on demand: its texts are many, and no check needs them.
  const { formatFields, formatTypes } = await import('./format-fields.ts');
  return { raw: type ? formatFields(type, locale) : formatTypes(locale) };
}

/** Formats a report: a line for each problem, then the counts, then a line for each language. */
function inWords(report: CheckReport, prefix: string, locale: string): Line[] {
  const i18n = interfaceTexts(locale);
  const lines = report.problems.map((problem): Line => {
    const severity = i18n.t(`problems:severity.${problem.severity}`).toLowerCase();
    const text = formatProblem(problem, locale, { prefix, label: severity });
    return problem.severity === 'notice' ? text : { text, style: problem.severity };
  });
  const names = report.languages.map(({ language }) => i18n.languageName(language));
  const { error, warning, notice } = report.counts;
  const counts = [
    ...(error > 0 ? [i18n.t('problems:check.errors', { count: error })] : []),
    ...(warning > 0 ? [i18n.t('problems:check.warnings', { count: warning })] : []),
    ...(notice > 0 ? [i18n.t('problems:check.notices', { count: notice })] : []),
  ];
  if (lines.length > 0) lines.push('');
  const entries = i18n.t('problems:check.entries', { count: report.entries });
  const inLanguages = i18n.t('problems:check.languages', {
    count: names.length,
    list: i18n.list(names),
  });
  lines.push(names.length > 0 ? `${entries}; ${inLanguages}` : entries);
  for (const { language, written, wanted } of report.languages)
    lines.push(
      `  ${i18n.t('problems:check.perLanguage', { language: i18n.languageName(language), written, wanted })}`,
    );
  lines.push(
    counts.length > 0
      ? counts.join(', ')
      : { text: i18n.t('problems:check.noProblem'), style: 'success' },
  );
  return lines;
}
