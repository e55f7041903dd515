import {
  CliError,
  defineSubcommand,
  oneOf,
  printable,
  type CommandOutput,
  type Line,
  type ParsedArgs,
} from '@comunal/command';
import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { exchangeFormats, findFormat, type ExchangeFormat } from '../file/exchange-format.ts';
import { formatExchangeFile } from '../file/format-exchange-file.ts';
import { keepTranslations, type ExportUnit } from '../file/keep-translations.ts';
import { readExchangeFile } from '../file/read-exchange-file.ts';
import { writeExchangeFile } from '../file/write-exchange-file.ts';
import { partNames } from '../parts/exchange-part.ts';
import { findPart, listProjectTexts } from '../parts/exchange-parts.ts';
import { openProject } from '../project/open-project.ts';
import { readLanguage } from '../project/read-language.ts';
import { chooseImportLanguage } from './choose-import-language.ts';
import { explainChangedFile } from './explain-changed-file.ts';
import { common } from './options.ts';
import { readList, readOwner } from './read-options.ts';
import type { Session } from './session.ts';

const options = {
  to: { value: 'LANG', help: 'translate:help.option.to', isNeeded: true },
  format: { value: exchangeFormats.join('|'), help: 'translate:help.option.format' },
  only: { value: 'LIST', help: 'translate:help.option.only' },
  parts: { value: 'LIST', help: 'translate:help.option.parts' },
  entry: { value: 'TYPE/SLUG', help: 'translate:help.option.entry', isMany: true },
  output: { value: 'FILE', help: 'translate:help.option.output' },
  ...common,
} as const;

type Args = ParsedArgs<typeof options>;

/** `comunal translate export`: the texts for those who translate, in one file. */
export const exportSubcommand = defineSubcommand({
  name: 'export',
  help: 'translate:help.subcommand.export',
  options,
  run: exportTexts,
});

async function exportTexts(args: Args, session: Session): Promise<CommandOutput> {
  const { context, texts } = session;
  const { t } = texts;
  const only = readList(args.text('only'), 'only', ['stale', 'missing'] as const, session);
  const names = readList(args.text('parts'), 'parts', partNames, session);
  const project = await openProject(args.text('dir'), context, texts);
  const language = readLanguage(args.text('to'), project, texts);
  const { file, format } = chooseFile(args, language, session);
  const path = resolve(project.cwd, file);
  const listed = await listProjectTexts(project, language);
  const entries = args.all('entry').map((value) => readOwner(value, listed.units, session));
  const previous = existsSync(path)
    ? await readExchangeFile(file, listed.units, context, texts)
    : undefined;
  if (previous) chooseImportLanguage(file, previous.language, language, project, texts);
  const kept = keepTranslations(listed.units, previous);
  // What somebody wrote into the file stays in it, whatever is asked for.
  const chosen = kept.units.filter(
    ({ unit, project: { id, owner, state }, isWaiting }) =>
      isWaiting ||
      unit.comment !== undefined ||
      ((only?.some((each) => each === state) ?? true) &&
        (names?.includes(findPart(id).name) ?? true) &&
        (entries.length === 0 || entries.includes(owner))),
  );
  const counts = countUnits(chosen);
  const isOfEntries = names?.some((name) => name !== 'interface') ?? true;
  const notes = [
    ...(isOfEntries ? describeLeftOut(listed, session) : []),
    ...(counts.waiting > 0
      ? [t('translate:export.waiting', { count: counts.waiting, file: printable(file) })]
      : []),
  ];
  const data = { file, language, format, counts, withheld: listed.withheld };
  if (chosen.length === 0)
    return { lines: [t('translate:export.nothing', { language })], data, notes };
  const [source = ''] = project.languages;
  const written = await formatExchangeFile(
    chosen.map(({ unit }) => unit),
    format,
    { source, target: language, credit: previous?.credit },
  );
  const hasOtherSheets = previous?.problems.some(({ code }) => code === 'other-sheet') ?? false;
  const keepsOld = kept.dropped > 0 || hasOtherSheets;
  const output = { path, name: file, before: previous?.bytes, keepsOld };
  const old = await explainChangedFile(() => writeExchangeFile(output, written), session);
  const oldFile = old === undefined ? undefined : join(dirname(file), basename(old));
  return {
    lines: [
      t('translate:export.written', { file: printable(file), ...counts }),
      t('translate:export.next', { command: `comunal translate import ${printable(file)}` }),
    ],
    data: { ...data, dropped: kept.dropped, ...(oldFile !== undefined && { oldFile }) },
    notes: [
      ...notes,
      ...(kept.dropped > 0 ? [t('translate:export.dropped', { count: kept.dropped })] : []),
      ...(oldFile === undefined ? [] : [t('translate:export.old', { file: printable(oldFile) })]),
    ],
  };
}

/** Chooses the file that is written, by its name and the format that was asked for. */
function chooseFile(
  args: Args,
  language: string,
  { context: { locale }, texts: { t } }: Session,
): { readonly file: string; readonly format: ExchangeFormat } {
  const asked = oneOf(args, 'format', exchangeFormats, locale);
  const file = args.text('output') ?? `translations/${language}.${asked ?? 'po'}`;
  const format = findFormat(file);
  const list = exchangeFormats.map((ending) => `.${ending}`).join(', ');
  if (!format || (asked !== undefined && asked !== format))
    throw new CliError(2, t('translate:wrong.format', { file: printable(file), list }));
  return { file, format };
}

interface UnitCounts {
  readonly total: number;
  readonly missing: number;
  readonly stale: number;
  readonly waiting: number;
}

function countUnits(units: readonly ExportUnit[]): UnitCounts {
  const count = (test: (unit: ExportUnit) => boolean): number => units.filter(test).length;
  return {
    total: units.length,
    missing: count(({ project, isWaiting }) => project.state === 'missing' && !isWaiting),
    stale: count(({ project, isWaiting }) => project.state === 'stale' && !isWaiting),
    waiting: count(({ isWaiting }) => isWaiting),
  };
}

function describeLeftOut(
  { withheld, unreadable }: { readonly withheld: number; readonly unreadable: number },
  { texts: { t } }: Session,
): Line[] {
  return [
    ...(withheld > 0 ? [t('translate:export.withheld', { count: withheld })] : []),
    ...(unreadable > 0 ? [t('translate:export.unreadable', { count: unreadable })] : []),
  ];
}
