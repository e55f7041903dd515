import {
  CliError,
  defineSubcommand,
  json,
  printable,
  type CommandOutput,
  type ParsedArgs,
} from '@comunal/command';
import { loadContent, type Content } from '@comunal/content';
import { writeFileAtomic, ifThere } from '@comunal/http/node';
import { SHIPPED_LOCALES, matchLocale } from '@comunal/i18n/lite';
import { contentTypes, isVisible, type ContentType } from '@comunal/schemas';
import { mkdir, readFile, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { createCmsConfig } from '../config/create-cms-config.ts';
import type { Session } from './session.ts';
import { cmsTexts, type CmsTexts } from './cms-texts.ts';
import { decapFromNpm, fetchDecapFiles, sumOf, type DecapSource } from './fetch-decap.ts';
import { mergeConfig, readKnownConfig } from './merge-config.ts';
import { renderPage } from './render-page.ts';

const options = {
  language: { value: 'TAG', help: 'cms:help.option.language' },
  types: { value: 'TYPES', help: 'cms:help.option.types' },
  closed: { help: 'cms:help.option.closed' },
  dir: { value: 'DIR', help: 'cms:help.option.dir' },
  ...json,
} as const;

/** The folder of the forms in a project. */
const FOLDER = 'cms';

/** The subcommand `comunal cms init`, which writes the forms of a project. */
export const init = createInit(decapFromNpm);

/**
 * Creates the subcommand.
 *
 * @param source - Where Decap CMS comes from, for tests.
 * @param readScript - Reads the script of the page, which is built with the package.
 */
export function createInit(source: DecapSource, readScript = readBuiltScript) {
  return defineSubcommand({
    name: 'init',
    help: 'cms:help.subcommand.init',
    options,
    run: (args, session: Session) => writeForms(args, session, source, readScript),
  });
}

async function writeForms(
  args: ParsedArgs<typeof options>,
  { context, texts }: Session,
  source: DecapSource,
  readScript: typeof readBuiltScript,
): Promise<CommandOutput> {
  const { cwd, signal } = context;
  const { t } = texts;
  const locale = readLanguage(args.text('language') ?? context.locale, texts);
  const dir = resolve(cwd, args.text('dir') ?? 'content');
  const folder = relative(cwd, dir).split(sep).join('/');
  if (folder === '' || folder.startsWith('..') || isAbsolute(folder))
    throw new CliError(2, t('cms:wrong.outside'));
  if (!(await isFolder(dir)))
    throw new CliError(1, t('cms:wrong.noFolder', { dir: printable(folder) }));
  const content = await loadContent(dir, { signal });
  if (content.problems.some(({ code }) => code === 'no-site'))
    throw new CliError(1, t('cms:wrong.noSite', { dir: printable(folder) }));
  const configFile = `${FOLDER}/config.yml`;
  const known = (await readIfThere(join(cwd, configFile)))?.toString();
  const { forms, hasHost } = readKnownConfig(known);
  const chosen = readTypes(args.text('types'), texts);
  // A form that is there stays: what was written with it may be closed.
  const leftOut =
    args.has('closed') || chosen ? [] : listClosedTypes(content).filter((type) => !forms.has(type));
  const types = (chosen ?? contentTypes).filter((type) => !leftOut.includes(type));
  const languages = content.languages.length > 0 ? content.languages : [locale];
  const config = createCmsConfig({ languages, locale, content: folder, types });

  const written = new Map<string, string | Uint8Array>([
    [configFile, mergeConfig(config, known, { file: configFile, texts: cmsTexts(locale) })],
    [`${FOLDER}/index.html`, renderPage(locale, cmsTexts(locale))],
    [`${FOLDER}/comunal.js`, await readScript()],
  ]);
  const notes: string[] = [];
  if (!(await hasDecap(cwd, source))) {
    const { version } = source.release;
    context.stderr.write(`${t('cms:init.fetching', { version, size: '16 MB' })}\n`);
    for (const [name, data] of await fetchDecapFiles(source, texts, signal))
      written.set(`${FOLDER}/${name}`, data);
  }
  const files: { readonly file: string; readonly isChanged: boolean }[] = [];
  for (const [file, data] of written) {
    const isChanged = await writeChanged(join(cwd, file), data);
    files.push({ file, isChanged });
  }
  const labels = config.collections.map(({ label }) => label).join(', ');
  notes.push(t('cms:init.collections', { count: types.length, list: labels }));
  if (leftOut.length > 0)
    notes.push(
      t('cms:init.leftOut', { list: leftOut.map((type) => t(`cms:types.${type}`)).join(', ') }),
    );
  const unreadable = countUnreadable(content);
  if (unreadable > 0) notes.push(t('cms:init.unreadable', { count: unreadable, dir: folder }));
  notes.push(t('cms:init.next'));
  if (!hasHost) notes.push(t('cms:init.backend', { file: configFile }));
  const lines = files.map(({ file, isChanged }) =>
    t(isChanged ? 'cms:init.written' : 'cms:init.same', { file }),
  );
  return { lines: [...lines, ...notes], data: { files, types, leftOut, unreadable } };
}

function readLanguage(tag: string, { t }: CmsTexts): string {
  const locale = matchLocale(tag, SHIPPED_LOCALES);
  if (locale === undefined) throw new CliError(2, t('cms:wrong.languageOption'));
  return locale;
}

function readTypes(text: string | undefined, { t }: CmsTexts): ContentType[] | undefined {
  if (text === undefined) return undefined;
  return text.split(',').map((part) => {
    const type = contentTypes.find((each) => each === part.trim());
    if (type) return type;
    const list = contentTypes.join(', ');
    throw new CliError(2, t('cms:wrong.type', { type: printable(part.trim()), list }));
  });
}

/** Lists the types of which every entry is closed: their names are not for everybody who writes. */
function listClosedTypes(content: Content): ContentType[] {
  return contentTypes.filter((type) => {
    const entries = content.list(type);
    return entries.length > 0 && entries.every(({ visibility }) => !isVisible(visibility));
  });
}

/** Counts the entries that no form opens, since a file of theirs is no YAML. */
function countUnreadable({ problems }: Content): number {
  const codes: ReadonlySet<string> = new Set([
    'yaml-syntax',
    'yaml-alias',
    'duplicate-key',
    'not-a-mapping',
    'too-deep',
    'front-matter',
  ]);
  return new Set(problems.filter(({ code }) => codes.has(code)).map(({ file }) => file)).size;
}

async function hasDecap(
  cwd: string,
  { release: { files, scriptIntegrity } }: DecapSource,
): Promise<boolean> {
  const known = await Promise.all(
    Object.keys(files).map((name) => readIfThere(join(cwd, FOLDER, name))),
  );
  const [script] = known;
  return known.every(Boolean) && script !== undefined && sumOf(script) === scriptIntegrity;
}

async function readBuiltScript(): Promise<Uint8Array> {
  const manifest = createRequire(import.meta.url).resolve('@comunal/cms/package.json');
  return readFile(join(dirname(manifest), 'dist', 'page', 'comunal.js'));
}

async function writeChanged(path: string, data: string | Uint8Array): Promise<boolean> {
  const wanted = typeof data === 'string' ? Buffer.from(data) : data;
  const known = await readIfThere(path);
  if (known && Buffer.compare(known, wanted) === 0) return false;
  await mkdir(dirname(path), { recursive: true });
  await writeFileAtomic(path, wanted, 0o644);
  return true;
}

/** Reads a file, if there is one. One that cannot be read is not as good as none: it would be written over. */
async function readIfThere(path: string): Promise<Buffer | undefined> {
  try {
    return await ifThere(readFile(path));
  } catch (thrown) {
    // Errors of an open file name no path.
    throw thrown instanceof Error ? Object.assign(thrown, { path }) : thrown;
  }
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
}
