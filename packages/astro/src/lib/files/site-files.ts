import { languages } from '../routes.ts';
import { calendarFiles } from './calendar-files.ts';
import { citationFiles } from './citation-files.ts';
import { feedFiles } from './feed-files.ts';
import { podcastFiles } from './podcast-files.ts';
import { scheduleFiles } from './schedule-files.ts';
import type { SiteFile } from './site-file.ts';

/** Lists every file that other programs read, in every language of the site. */
export function siteFiles(): SiteFile[] {
  return languages.flatMap((language) => [
    ...calendarFiles(language),
    ...feedFiles(language),
    ...podcastFiles(language),
    ...scheduleFiles(language),
    ...citationFiles(language),
  ]);
}
