import {
  CliError,
  defineCommand,
  defineSubcommand,
  json,
  printable,
  type CommandModule,
  type CommandOutput,
  type CommandSession,
} from '@comunal/command';
import type { I18n } from '@comunal/i18n';
import { basename, dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { readLanguages } from '../../load-entries.ts';
import { assembleEntry } from '../../parse/assemble-entry.ts';
import { isFolder } from '../../read/no-folder.ts';
import { readEntry } from '../../read/read-entry.ts';
import { scanFolder, type FolderScan } from '../../read/scan-folder.ts';
import { interfaceTexts } from '../../report/interface-texts.ts';
import { createNoFolderError } from '../create-no-folder-error.ts';
import { listFilePatterns } from './file-patterns.ts';
import { createSchemaFiles, SCHEMA_FOLDER } from './schema-files.ts';
import { UnreadableSettings } from './merge-settings.ts';
import { writeSchemas } from './write-schemas.ts';

type Session = CommandSession<I18n>;

/** The folder whose settings are Visual Studio Code's, and those of the editors that are made from it. */
const SETTINGS_FOLDER = '.vscode';

const schemas = defineSubcommand({
  name: '',
  help: 'problems:schema.help.text',
  operand: 'DIR',
  operands: 'optional',
  options: { out: { value: 'DIR', help: 'problems:schema.help.out' }, ...json },
  run: (args, session: Session) =>
    createSchemas(args.operand || 'content', args.text('out') ?? SETTINGS_FOLDER, session),
});

/** The command `comunal schema [DIR] --out DIR`: writes JSON Schemas with which an editor checks YAML while somebody writes. */
export const schemaCommand: CommandModule = defineCommand({
  name: 'schema',
  texts: interfaceTexts,
  subcommands: [schemas],
  examples: ['', 'content --out .vscode', '--out schemas --json'],
  open: (_, session) => session,
});

async function createSchemas(dir: string, out: string, session: Session): Promise<CommandOutput> {
  const { context, texts } = session;
  const root = resolve(context.cwd, dir);
  const target = resolve(context.cwd, out);
  const hasSettings = basename(target) === SETTINGS_FOLDER;
  // What an editor opens: the folder that holds its settings.
  const workspace = hasSettings ? dirname(target) : context.cwd;
  if (!isFolder(root)) throw createNoFolderError(root, session.texts);
  const scan = scanFolder(root);
  if (!scan.hasOurNames) throw createNoFolderError(root, session.texts);
  const base = pathFrom(workspace, root);
  if (base === undefined)
    throw new CliError(2, texts.t('problems:schema.outside', { dir: printable(dir) }));
  const locales = sortLanguages(scan, context.locale);
  const folder = [pathFrom(workspace, target) ?? target, SCHEMA_FOLDER].filter(Boolean).join('/');
  const files = createSchemaFiles(listFilePatterns(scan, base), locales);
  try {
    const { written, patterns } = await writeSchemas({
      target,
      files,
      folder: isAbsolute(folder) ? folder : `./${folder}`,
      hasSettings,
    });
    return {
      lines: [
        written.length > 0
          ? texts.t('problems:schema.written', { count: written.length, dir: printable(out) })
          : texts.t('problems:schema.unchanged', { dir: printable(out) }),
        texts.t(hasSettings ? 'problems:schema.settings' : 'problems:schema.noSettings'),
      ],
      data: { dir: out, written, schemas: patterns },
    };
  } catch (thrown) {
    if (!(thrown instanceof UnreadableSettings)) throw thrown;
    const { line, column } = thrown.position;
    const place = `${printable(out)}/settings.json:${line}:${column}`;
    throw new CliError(1, texts.t('problems:schema.unreadable', { place }));
  }
}

/** Returns a path inside a folder from it, with forward slashes; nothing for one outside. */
function pathFrom(folder: string, path: string): string | undefined {
  const from = relative(folder, path);
  if (isAbsolute(from) || from === '..' || from.startsWith(`..${sep}`)) return undefined;
  return from.split(sep).join('/');
}

/**
 * Sorts the languages of the texts: those of the site first, so that what is written is the same on every computer.
 *
 * @param locale - The language of the terminal, first where there is no site yet.
 */
function sortLanguages({ site }: FolderScan, locale: string): readonly string[] {
  const raw = site && assembleEntry(site, readEntry(site), undefined).raw;
  const ofSite = readLanguages(raw).map((tag) => tag.split('-')[0] ?? tag);
  const wished = ofSite.length > 0 ? ofSite : [locale];
  const ours = ['es', 'en', 'pt'];
  return [...new Set([...wished.filter((language) => ours.includes(language)), ...ours])];
}
