import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Command } from '../../../packages/command/src/index.ts';
import type { Language } from '../../src/languages.ts';
import { markdownTable } from '../lib/markdown-table.ts';
import type { GeneratedPage } from '../lib/write-page.ts';
import { commandPageTexts } from './command-page-texts.ts';

const PACKAGES = join(import.meta.dirname, '../../../packages');
/** Columns of the help texts: what a page shows without scrolling. */
const COLUMNS = 76;

/** A page for each command of `comunal`, with the help of each subcommand; and a page that lists them. */
export async function commandPages(language: Language): Promise<GeneratedPage[]> {
  const pages: GeneratedPage[] = [];
  for (const { folder, command } of await listCommands())
    pages.push(await commandPage(folder, command, language));
  return [indexPage(pages, language), ...pages];
}

async function commandPage(
  folder: string,
  { name, summary, load }: Command,
  language: Language,
): Promise<GeneratedPage> {
  const { help, subcommands = [], aliases = [] } = await load();
  const words = commandPageTexts[language];
  const named = subcommands.filter((subcommand) => subcommand.name !== '');
  const text = (args: readonly string[]): string =>
    `\`\`\`text frame="none" preserveIndent=false\n${help(language, args, COLUMNS)}\n\`\`\``;
  return {
    language,
    // A command of two words, such as `archive mirror`: an address with a space is no link in Markdown.
    path: `reference/commands/${name.replaceAll(' ', '-')}`,
    title: `comunal ${name}`,
    description: summary[language] ?? summary.es,
    label: name,
    markdown: [
      summary[language] ?? summary.es,
      words.installs(folder),
      ...(aliases.length > 0 ? [words.aliases(aliases)] : []),
      ...(named.length === 0 ? [text([])] : []),
      ...named.flatMap((subcommand) => [`## ${subcommand.name}`, text(subcommand.name.split(' '))]),
    ].join('\n\n'),
  };
}

function indexPage(pages: readonly GeneratedPage[], language: Language): GeneratedPage {
  const words = commandPageTexts[language];
  const rows = pages.map(({ path, title, description }) => [
    `[\`${title}\`](/${language}/${path}/)`,
    description,
  ]);
  return {
    language,
    path: 'reference/commands/index',
    title: words.title,
    description: words.description,
    label: words.overview,
    order: 0,
    markdown: [
      '```sh\nnpm install @comunal/cli\nnpx comunal --help\n```',
      words.opening,
      markdownTable([words.command, words.about], rows),
    ].join('\n\n'),
  };
}

/** The commands that the packages bring, each with the folder of its package. */
async function listCommands(): Promise<{ folder: string; command: Command }[]> {
  const commands: { folder: string; command: Command }[] = [];
  for (const folder of readdirSync(PACKAGES).toSorted()) {
    const file = join(PACKAGES, folder, 'src/cli/index.ts');
    if (!existsSync(file)) continue;
    // Every `./cli` entry exports them: @comunal/cli finds its commands by that.
    const module = (await import(pathToFileURL(file).href)) as CommandEntry;
    for (const command of module.commands) commands.push({ folder, command });
  }
  return commands;
}

/** What the `./cli` entry of a package exports. */
interface CommandEntry {
  readonly commands: readonly Command[];
}
