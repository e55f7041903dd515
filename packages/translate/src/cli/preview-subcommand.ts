import {
  bytes,
  CliError,
  defineSubcommand,
  printable,
  shellWord,
  type CommandOutput,
  type ParsedArgs,
} from '@comunal/command';
import { basename, relative } from 'node:path';
import { createPreview } from '../preview/create-preview.ts';
import { chooseOutput, writePreview } from '../preview/output-file.ts';
import { readEntryName } from '../preview/read-entry-name.ts';
import { openProject } from '../project/open-project.ts';
import { common } from './options.ts';
import { readUnsavedTexts } from './read-unsaved-texts.ts';
import type { Session } from './session.ts';

/** A file that is larger than this, in bytes, is refused by many mail servers. */
const MAIL_BYTES = 10_000_000;

const options = {
  to: { value: 'LANG', help: 'translate:help.option.previewTo', isNeeded: true },
  from: { value: 'FILE', help: 'translate:help.option.previewFrom' },
  output: { value: 'FILE', help: 'translate:help.option.previewOutput' },
  config: { value: 'FILE', help: 'translate:help.option.config' },
  ...common,
} as const;

/** `comunal translate preview`: the page of an entry in one file. */
export const previewSubcommand = defineSubcommand({
  name: 'preview',
  help: 'translate:help.subcommand.preview',
  operand: 'ENTRY',
  operands: 'one',
  options,
  run: preview,
});

async function preview(args: ParsedArgs<typeof options>, session: Session): Promise<CommandOutput> {
  const { context, texts } = session;
  const { cwd } = context;
  const entry = readEntryName(args.operand, texts);
  const project = await openProject(args.text('dir'), context, texts);
  const language = readSiteLanguage(args.text('to'), project.content.languages, session);
  const name = `preview-${entry.type}-${entry.slug}.${language}.html`;
  const path = await chooseOutput(args.text('output'), name, cwd, texts);
  const from = args.text('from');
  const unsaved =
    from === undefined ? undefined : await readUnsavedTexts(from, language, project, session);
  const { html, omissions } = await createPreview(
    {
      entry,
      typed: args.operand,
      language,
      contentDir: project.dir,
      configFile: args.text('config'),
      unsaved: unsaved && { texts: unsaved.texts, from: basename(from ?? '') },
      date: new Date(),
    },
    session,
  );
  await writePreview(path, html);
  const size = Buffer.byteLength(html);
  const beside = relative(cwd, path);
  const file = printable(beside.startsWith('..') ? path : beside);
  return {
    lines: [texts.t('translate:preview.written', { file, size: bytes(texts, size) })],
    data: { file: path, entry: `${entry.type}/${entry.slug}`, language, bytes: size, omissions },
    notes: [
      ...(unsaved && unsaved.leftOut > 0
        ? [
            texts.t('translate:preview.leftOut', {
              count: unsaved.leftOut,
              file: shellWord(from ?? ''),
            }),
          ]
        : []),
      ...omissions.flatMap(({ kind, address }) =>
        kind === 'media'
          ? []
          : texts.t(`translate:preview.omission.${kind}`, { address: printable(address) }),
      ),
      ...(size > MAIL_BYTES ? [texts.t('translate:preview.large')] : []),
    ],
  };
}

/** Any language of the site: also the one that is translated from is worth a look. */
function readSiteLanguage(
  value: string,
  languages: readonly string[],
  { texts: { t } }: Session,
): string {
  const list = languages.join(', ');
  const language = languages.find((tag) => tag.toLowerCase() === value.toLowerCase());
  if (language === undefined)
    throw new CliError(2, t('translate:wrong.noLanguage', { language: printable(value), list }));
  return language;
}
