import { ifThere } from '@comunal/http/node';
import {
  CliError,
  defineSubcommand,
  printable,
  toSlug,
  type CommandOutput,
  type ParsedArgs,
} from '@comunal/command';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { localesFolder } from '../parts/interface/read-interface.ts';
import { openProject } from '../project/open-project.ts';
import type { TranslationProject } from '../project/translation-project.ts';
import { createWeblateComponents } from '../weblate/create-weblate-components.ts';
import { findRepositoryPrefix } from '../weblate/find-repository-prefix.ts';
import { listOwnNamespaces } from '../weblate/list-own-namespaces.ts';
import { common } from './options.ts';
import type { Session } from './session.ts';

const options = {
  repo: { value: 'URL', help: 'translate:help.option.repo' },
  branch: { value: 'NAME', help: 'translate:help.option.branch' },
  interface: { help: 'translate:help.option.interface' },
  output: { value: 'FILE', help: 'translate:help.option.weblateOutput' },
  ...common,
} as const;

/** `comunal translate weblate`: the settings with which a Weblate server takes the texts of a project. */
export const weblateSubcommand = defineSubcommand({
  name: 'weblate',
  help: 'translate:help.subcommand.weblate',
  options,
  run: writeSettings,
});

async function writeSettings(
  args: ParsedArgs<typeof options>,
  { context, texts }: Session,
): Promise<CommandOutput> {
  const { t } = texts;
  const url = readAddress(args.text('repo'), texts);
  const project = await openProject(args.text('dir'), context, texts);
  const [source = ''] = project.content.languages;
  const [site] = project.content.list('site');
  const title = typeof site?.title === 'string' ? site.title : site?.title[source];
  const slug = toSlug(title ?? '') || 'site';
  const locales = localesFolder(project);
  const namespaces = args.has('interface') ? await listOwnNamespaces(locales) : [];
  const components = createWeblateComponents({
    name: t('translate:weblate.name'),
    interfaceName: (namespace) => t('translate:weblate.interface', { namespace }),
    source,
    prefix: findRepositoryPrefix(project.cwd),
    localesPrefix: findRepositoryPrefix(dirname(locales)),
    namespaces,
    project: slug,
    ...(url !== undefined && {
      repository: { url, branch: args.text('branch') ?? 'main' },
    }),
  });
  const file = args.text('output') ?? 'weblate.json';
  await writeNew(resolve(project.cwd, file), `${JSON.stringify(components, null, 2)}\n`, () => {
    throw new CliError(1, t('translate:weblate.exists', { file: printable(file) }));
  });
  const exposed = countExposed(project);
  const list = components.map(({ name }) => name).join(', ');
  return {
    lines: [
      t('translate:weblate.written', { file: printable(file), list }),
      t('translate:weblate.next', { project: slug, file: printable(file) }),
    ],
    notes: [
      ...(namespaces.length > 0 ? [t('translate:weblate.twice')] : []),
      ...(url === undefined ? [t('translate:weblate.noRepo')] : []),
      ...(exposed.closed > 0 ? [t('translate:weblate.closed', { count: exposed.closed })] : []),
      ...(exposed.unlisted > 0
        ? [t('translate:weblate.unlisted', { count: exposed.unlisted })]
        : []),
    ],
    data: { file, components, closed: exposed.closed, unlisted: exposed.unlisted },
  };
}

/** Writes a file that is not there, or says the same already: what somebody changed by hand stays. */
async function writeNew(path: string, text: string, refuse: () => never): Promise<void> {
  const before = await ifThere(readFile(path, 'utf8'));
  if (before !== undefined && before !== text) refuse();
  if (before === undefined) await writeFile(path, text, { flag: 'wx' });
}

/** Reads the address of a repository. One that carries a password would be written down, and sent to Weblate. */
function readAddress(value: string | undefined, { t }: Session['texts']): string | undefined {
  if (value === undefined) return undefined;
  const isShort = /^[\w.-]+@[\w.-]+:[^\s]+$/.test(value);
  const url = isShort ? undefined : URL.parse(value);
  if (url?.password || (url?.protocol === 'https:' && url.username))
    throw new CliError(2, t('translate:weblate.secret'));
  if (!isShort && !['https:', 'ssh:'].includes(url?.protocol ?? ''))
    throw new CliError(2, t('translate:weblate.address', { url: printable(value) }));
  return value;
}

/** Counts the entries that a server which clones the repository gets to see, though not everybody may. */
function countExposed({ content }: TranslationProject): { closed: number; unlisted: number } {
  const visible = content.toPublic();
  const isPage = ({ type, slug }: (typeof content.entries)[number]): boolean =>
    visible.get(type, slug) !== undefined;
  return {
    closed: content.entries.filter((entry) => !isPage(entry)).length,
    unlisted: content.entries.filter((entry) => entry.visibility === 'unlisted').length,
  };
}
