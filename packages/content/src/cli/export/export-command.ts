import {
  CliError,
  defineCommand,
  defineSubcommand,
  json,
  printable,
  type CommandModule,
  type CommandOutput,
  type CommandSession,
  type ParsedArgs,
} from '@comunal/command';
import type { ExportFormat } from '@comunal/formats';
import { createLiteI18n, type LiteI18n } from '@comunal/i18n/lite';
import { formats } from '@comunal/i18n/lite/formats';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { loadContent } from '../../load-content.ts';
import { isFolder } from '../../read/no-folder.ts';
import { loadFormats } from '../load-formats.ts';
import { collectOmissions } from './collect-omissions.ts';
import { createCardsFile, refuseSignedCards } from './cards-file.ts';
import { readManifest, urlOptions, type UrlOption } from './export-manifest.ts';
import { readUrls } from './read-urls.ts';
import { writeExport } from './write-export.ts';

type Session = CommandSession<LiteI18n<'formats'>>;

/** What can be exported, in the order of the help. A test holds it against what `@comunal/formats` writes. */
export const formatNames = [
  'ics',
  'rss',
  'atom',
  'jsonfeed',
  'podcast',
  'jsonld',
  'schedule',
  'csl',
  'bibtex',
  'json',
  'csv',
] as const satisfies readonly ExportFormat[];

const options = {
  out: { value: 'DIR', help: 'formats:export.help.out' },
  'page-url': { value: 'URL', help: 'formats:export.help.pageUrl' },
  'export-url': { value: 'URL', help: 'formats:export.help.exportUrl' },
  'file-url': { value: 'URL', help: 'formats:export.help.fileUrl' },
  ...json,
} as const;

/** The command `comunal export FORMAT [DIR] --out DIR`: writes public entries in formats that other programs read. */
export const exportCommand: CommandModule = defineCommand({
  name: 'export',
  texts: (locale) => createLiteI18n(locale, formats),
  subcommands: [...formatNames, 'all' as const].map((name) =>
    defineSubcommand({
      name,
      help: `formats:export.help.format.${name}`,
      operand: 'DIR',
      operands: 'optional',
      options,
      run: (args, session: Session) =>
        exportEntries(name === 'all' ? formatNames : [name], args, session),
    }),
  ),
  open: (_, session) => session,
});

async function exportEntries(
  requested: readonly ExportFormat[],
  args: ParsedArgs<typeof options>,
  { context, texts: { t } }: Session,
): Promise<CommandOutput> {
  const { cwd, signal } = context;
  const dir = resolve(cwd, args.operand || 'content');
  const outDir = resolve(cwd, args.text('out') ?? 'export');
  const shownOut = printable(relative(cwd, outDir) || '.');
  if (isWithin(outDir, dir) || isWithin(dir, outDir))
    throw new CliError(2, t('formats:export.insideContent', { dir: shownOut }));
  const { exportFiles, needsPageUrl } = await loadFormats(
    () => import('@comunal/formats'),
    t('formats:notInstalled'),
  );
  if (!isFolder(dir))
    throw new CliError(1, t('formats:export.noFolder', { dir: printable(relative(cwd, dir)) }));
  const content = await loadContent(dir, { signal });
  const source = content.toPublic();
  const [site] = source.list('site');
  if (!site || content.problems.some(({ severity }) => severity === 'error'))
    throw new CliError(
      1,
      t('formats:export.faulty', { dir: printable(relative(cwd, dir) || '.') }),
    );
  const earlier = await readManifest(outDir, t('formats:export.foreignFiles', { dir: shownOut }));
  // The other files of the folder are written again, with the addresses that they were written with.
  const templates = { ...earlier.urls, ...readTemplates(args) };
  const urls = readUrls(templates, site.url, t);
  const { pageUrl } = urls;
  if (!pageUrl && requested.every(needsPageUrl))
    throw new CliError(2, t('formats:export.needsPageUrl', { formats: requested.join(', ') }));
  // All that is in the folder is of one moment: what was closed since stays in no other format either.
  const names = formatNames.filter(
    (name) => requested.includes(name) || Object.hasOwn(earlier.formats, name),
  );
  const withoutPages = pageUrl ? [] : names.filter(needsPageUrl);
  const { describeOmission } = await import('@comunal/formats/messages');
  const omissions = collectOmissions((omission) => describeOmission(omission, context.locale));
  const exported = new Map(
    names.map((format) => [
      format,
      withoutPages.includes(format)
        ? []
        : exportFiles(format, source, {
            ...urls,
            siteUrl: site.url,
            stateLabel: (state, language) =>
              createLiteI18n(language, formats).t(`formats:export.state.${state}`),
            onOmission: (omission) => omissions.add(format, omission),
          }),
    ]),
  );
  const cards = names.includes('json')
    ? await createCardsFile(source, { siteUrl: site.url, ...(pageUrl && { pageUrl }) })
    : undefined;
  if (cards) exported.set('json', [...(exported.get('json') ?? []), cards.file]);
  if (cards)
    await refuseSignedCards(outDir, (path) =>
      t('formats:export.signedCards', { path: join(shownOut, path) }),
    );
  const { removed } = await writeExport(outDir, exported, {
    earlier,
    urls: templates,
    describeForeignFile: (path) => t('formats:export.foreignFile', { path, dir: shownOut }),
  });
  const files = [...exported.values()].flat();
  return {
    lines: [t('formats:export.written', { count: files.length, dir: shownOut })],
    notes: [
      ...(withoutPages.length > 0
        ? [t('formats:export.needsPageUrl', { formats: withoutPages.join(', ') })]
        : []),
      ...(cards && cards.missingCampaigns > 0
        ? [t('formats:export.noFundraising', { count: cards.missingCampaigns })]
        : []),
      ...(removed.length > 0 ? [t('formats:export.removed', { count: removed.length })] : []),
      ...omissions.describe(),
    ],
    data: {
      files: files.map(({ path }) => join(shownOut, path)),
      removed,
      omissions: omissions.list(),
    },
  };
}

function isWithin(inner: string, outer: string): boolean {
  const path = relative(outer, inner);
  return path === '' || !(path.startsWith('..') || isAbsolute(path));
}

function readTemplates(args: ParsedArgs<typeof options>): Partial<Record<UrlOption, string>> {
  return Object.fromEntries(
    urlOptions.flatMap((option) => {
      const template = args.text(option);
      return template === undefined ? [] : [[option, template]];
    }),
  );
}
