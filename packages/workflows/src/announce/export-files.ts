import { commands } from '@comunal/content/cli';
import type { CommandModule, Locale } from '@comunal/command';
import { createAnnounceError } from './announce-error.ts';

/** What {@link exportCalendarAndFeeds} takes. */
export interface ExportOptions {
  /** The folder of the project. */
  readonly projectDir: string;
  /** The content folder. */
  readonly contentDir: string;
  /** Where the files are written, from the folder of the project. */
  readonly out: string;
  /** The template of the addresses of pages; without it there are no feeds, whose items lead to pages. */
  readonly pageUrl: string | undefined;
  readonly locale: Locale;
  readonly signal: AbortSignal;
}

/**
 * Writes the calendars, and the feeds of the site, as `comunal export` does, into its own folder: what was closed since leaves it
 * at the same time, and files of others are not touched.
 *
 * @throws `StepError` with `export-failed`.
 */
export async function exportCalendarAndFeeds(options: ExportOptions): Promise<void> {
  const { pageUrl } = options;
  const module = await commands.find(({ name }) => name === 'export')?.load();
  if (!module) throw createAnnounceError('export-failed', { values: { why: '' } });
  const formats = pageUrl === undefined ? ['ics'] : ['ics', 'rss', 'atom', 'jsonfeed'];
  for (const format of formats) await exportFormat(module, format, options);
}

async function exportFormat(
  module: CommandModule,
  format: string,
  { projectDir, contentDir, out, pageUrl, locale, signal }: ExportOptions,
): Promise<void> {
  signal.throwIfAborted();
  let error = '';
  const address = pageUrl === undefined ? [] : ['--page-url', pageUrl];
  const code = await module.run({
    args: [format, contentDir, '--out', out, ...address],
    cwd: projectDir,
    env: {},
    locale,
    signal,
    stdout: { write: () => true },
    stderr: { write: (text) => (error += text) },
  });
  // Its own sentence names folders and formats, and nothing of an entry.
  if (code !== 0)
    throw createAnnounceError('export-failed', { values: { why: error.trim().slice(0, 300) } });
}
