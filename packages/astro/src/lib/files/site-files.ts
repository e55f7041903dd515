import { languages } from '../routes.ts';
import { calendarFiles } from './calendar-files.ts';
import { citationFiles } from './citation-files.ts';
import { feedFiles } from './feed-files.ts';
import { podcastFiles } from './podcast-files.ts';
import { scheduleFiles } from './schedule-files.ts';
import type { SiteFile } from './site-file.ts';

/** Listed once for the routes, of which each has the files of one extension. */
let files: readonly SiteFile[] | undefined;

/** Lists every file that other programs read, in every language of the site. */
export function siteFiles(): readonly SiteFile[] {
  files ??= languages.flatMap((language) => [
    ...calendarFiles(language),
    ...feedFiles(language),
    ...podcastFiles(language),
    ...scheduleFiles(language),
    ...citationFiles(language),
  ]);
  return files;
}
