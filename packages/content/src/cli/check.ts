import { nearest, printable, type CommandContext, type CommandModule } from '@comunal/command';
import { relative, resolve, sep } from 'node:path';
import { contentTypes, toJsonSchema } from '@comunal/schemas';
import { installedChecks } from '../content-checks/installed-checks.ts';
import { loadContent } from '../load-content.ts';
import { formatProblem, type MessageLocale } from '../problem/format.ts';
import { languages } from '../problem/languages.ts';
import { toProblems } from '../problem/to-problems.ts';
import { reportOf, type CheckReport } from './check-report.ts';
import { help } from './check-help.ts';
import { privateInGit } from './private-in-git.ts';
import { options, readCheckCall, type FieldsCall, type WrongCall } from './read-check-call.ts';

/** `comunal check [dir] [--json] [--mask-closed]` and `comunal check --fields [type]`. */
export const check: CommandModule = { help: (locale) => help[locale], run };

async function run(context: CommandContext): Promise<number> {
  const call = readCheckCall(context.args);
  if ('fieldsOf' in call) {
    context.stdout.write(await fieldsIn(call, context.locale));
    return 0;
  }
  if (!('dir' in call)) {
    context.stderr.write(`${wrongCall(call, context.locale)}\n\n${help[context.locale]}\n`);
    return 2;
  }
  const { dir, json } = call;
  // A log of continuous integration is read by more people than have the folder.
  const maskClosed = call.maskClosed || isSet(context.env['CI']);
  const content = await loadContent(resolve(context.cwd, dir), {
    signal: context.signal,
    checks: await installedChecks(context.cwd),
  });
  const ofGit = await toProblems(await privateInGit(content.dir, context.signal), context.signal);
  const report = reportOf(content, [...ofGit, ...content.problems], dir, maskClosed);
  if (json) context.stdout.write(`${JSON.stringify(report, undefined, 2)}\n`);
  else context.stdout.write(inWords(report, prefixOf(context.cwd, dir), context.locale));
  return report.counts.error > 0 ? 1 : 0;
}

async function fieldsIn({ fieldsOf, json }: FieldsCall, locale: MessageLocale): Promise<string> {
  if (json)
    return `${JSON.stringify(fieldsOf ? toJsonSchema(fieldsOf) : contentTypes, undefined, 2)}\n`;
  // Its texts are many, and no check needs them.
  const { fieldsText, typesText } = await import('./fields-text.ts');
  return fieldsOf ? fieldsText(fieldsOf, locale) : typesText(locale);
}

function wrongCall(call: WrongCall, locale: MessageLocale): string {
  const i18n = languages()[locale];
  if ('folders' in call) {
    const [first = '', second = ''] = call.folders.map(printable);
    return i18n.t('problems:check.folders', { first, second });
  }
  const said =
    'unknownType' in call
      ? i18n.t('problems:check.unknownType', { type: printable(call.unknownType) })
      : i18n.t('problems:check.unknownOption', { option: printable(call.unknownOption) });
  const near =
    'unknownType' in call
      ? nearest(call.unknownType, contentTypes)
      : nearest(call.unknownOption.replace(/=.*$/s, ''), optionNames);
  return near ? `${said} ${i18n.t('problems:near', { nearest: near })}` : said;
}

const optionNames = Object.keys(options).map((name) => `--${name}`);

/** A line for each problem, then the counts, then a line for each language. */
function inWords(report: CheckReport, prefix: string, locale: MessageLocale): string {
  const i18n = languages()[locale];
  const lines = report.problems.map((problem) => {
    const severity = i18n.t(`problems:severity.${problem.severity}`).toLowerCase();
    return formatProblem(problem, locale, { prefix, label: severity });
  });
  const names = report.languages.map(({ language }) => i18n.languageName(language));
  const { error, warning, notice } = report.counts;
  const found = [
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
  lines.push(found.length > 0 ? found.join(', ') : i18n.t('problems:check.noProblem'));
  return `${lines.join('\n')}\n`;
}

/** What to put before a file so that it can be opened from where the command was called. */
function prefixOf(cwd: string, dir: string): string {
  const path = relative(cwd, resolve(cwd, dir)).split(sep).join('/');
  return path === '' ? '' : `${path}/`;
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '' && value !== 'false' && value !== '0';
}
