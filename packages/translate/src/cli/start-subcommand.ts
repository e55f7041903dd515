import {
  CliError,
  defineSubcommand,
  oneOf,
  printable,
  type CommandOutput,
  type ParsedArgs,
} from '@comunal/command';
import { writeFileAtomic } from '@comunal/http/node';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { exchangeFormats, type ExchangeFormat } from '../file/exchange-format.ts';
import { formatExchangeFile } from '../file/format-exchange-file.ts';
import { keepTranslations } from '../file/keep-translations.ts';
import { Priority } from '../parts/exchange-part.ts';
import { listProjectTexts } from '../parts/exchange-parts.ts';
import { beginLanguage, readTag } from '../project/begin-language.ts';
import { openProject } from '../project/open-project.ts';
import type { TranslationProject } from '../project/translation-project.ts';
import { writePlanned } from '../write/write-planned.ts';
import { explainChangedFile } from './explain-changed-file.ts';
import { common } from './options.ts';
import type { Session } from './session.ts';

const options = {
  name: { value: 'NAME', help: 'translate:help.option.name' },
  fallback: { value: 'LIST', help: 'translate:help.option.fallback' },
  format: { value: exchangeFormats.join('|'), help: 'translate:help.option.formatOfStart' },
  ...common,
} as const;

type Args = ParsedArgs<typeof options>;

/** `comunal translate start LANG`: the site has one more language, and a first file for those who translate. */
export const startSubcommand = defineSubcommand({
  name: 'start',
  help: 'translate:help.subcommand.start',
  operand: 'LANG',
  options,
  run: startLanguage,
});

async function startLanguage(args: Args, session: Session): Promise<CommandOutput> {
  const { context, texts } = session;
  const { t } = texts;
  const format = oneOf(args, 'format', exchangeFormats, context.locale) ?? DEFAULT_FORMAT;
  const tag = readLanguageTag(args.operand, session);
  const name = readName(args.text('name'), session);
  const project = await openProject(args.text('dir'), context, texts);
  const known = project.languages.find((each) => each.toLowerCase() === tag.toLowerCase());
  if (known !== undefined)
    throw new CliError(
      1,
      t('translate:start.known', { language: known, command: exportOf(known) }),
    );
  const fallback =
    args
      .text('fallback')
      ?.split(',')
      .map((value) => readLanguageTag(value, session)) ?? project.languages.slice(0, 1);
  const file = `translations/${tag}.${format}`;
  const path = resolve(project.cwd, file);
  if (existsSync(path)) throw new CliError(1, t('translate:start.fileThere', { file }));
  const planned = await beginLanguage(project, { tag, name, fallback });
  if (!planned) throw new CliError(1, t('translate:start.byHand', { language: tag }));
  await explainChangedFile(() => writePlanned(planned), session);
  const units = await writeFirstFile(await openProject(args.text('dir'), context, texts), {
    tag,
    format,
    path,
  });
  const files = [...planned.map((each) => each.name), file];
  return {
    lines: [
      t('translate:start.done', { language: tag, name: name ?? tag }),
      ...files.map((each) => `  ${printable(each)}`),
      t('translate:start.first', { file, count: units }),
      t('translate:start.import', { command: `comunal translate import ${file}` }),
      t('translate:start.build', { path: `/${tag}/` }),
      t('translate:start.review', {
        command: `comunal translate review interface/room --to ${tag}`,
      }),
      t('translate:start.rest', { command: `${exportOf(tag)} --format ${format}` }),
    ],
    data: { language: tag, files, texts: units },
  };
}

/** What a program for tables opens without questions. */
const DEFAULT_FORMAT: ExchangeFormat = 'xlsx';

/** Writes what is most read: menus, the first page, services, and what safety depends on. @returns The number of texts. */
async function writeFirstFile(
  project: TranslationProject,
  {
    tag,
    format,
    path,
  }: { readonly tag: string; readonly format: ExchangeFormat; readonly path: string },
): Promise<number> {
  const { units } = await listProjectTexts(project, tag);
  const first = units.filter(({ priority }) => priority <= Priority.Safety);
  const { units: exported } = keepTranslations(first, undefined);
  const [source = ''] = project.languages;
  const written = await formatExchangeFile(
    exported.map(({ unit }) => unit),
    format,
    { source, target: tag },
  );
  await writeFileAtomic(path, written, 0o644);
  return exported.length;
}

function exportOf(tag: string): string {
  return `comunal translate export --to ${tag}`;
}

function readLanguageTag(value: string, { texts: { t } }: Session): string {
  const tag = readTag(value.trim());
  if (tag !== undefined) return tag;
  throw new CliError(2, t('translate:wrong.tag', { value: printable(value) }));
}

function readName(value: string | undefined, { texts: { t } }: Session): string | undefined {
  const name = value?.trim();
  if (name === undefined) return undefined;
  if (name === '' || name.length > 80 || /\p{C}/u.test(name))
    throw new CliError(2, t('translate:wrong.name', { value: printable(value ?? '') }));
  return name;
}
