import { checkOptionNames } from '@comunal/http/check-option-names';
import type { PublicEntry } from '@comunal/schemas';
import type { ExportClock } from '../export-clock.ts';
import { checkSiteUrl, type ExportOptions } from '../export-options.ts';

/** Options of `exportFiles`. */
export interface ExportFilesOptions extends Pick<
  ExportOptions,
  'siteUrl' | 'fileUrl' | 'onOmission'
> {
  /**
   * Returns the absolute address of the page of an entry in a language.
   * @defaultValue no address is written
   */
  readonly pageUrl?: (entry: PublicEntry, locale: string) => string | undefined;
  /**
   * Returns the address of a file of the export, by its path. Calendars, feeds and podcasts say where they are published, and
   * an archive of what a feed no longer holds can be linked.
   * @defaultValue files do not say where they are published, and feeds have no archive
   */
  readonly exportUrl?: (path: string) => string;
  /**
   * Names the state of an activity that does not go ahead as announced, before its title in a feed: `Cancelada`.
   * @defaultValue `CANCELLED` or `POSTPONED`, as calendars have it
   */
  readonly stateLabel?: (state: 'cancelled' | 'postponed', locale: string) => string;
  /** Tells the time, in milliseconds since 1970, for formats that state it. @defaultValue Date */
  readonly clock?: ExportClock;
}

/** Refuses options that do not exist, and an address of the site that is none. */
export function checkExportFilesOptions(options: ExportFilesOptions): void {
  checkOptionNames<ExportFilesOptions>('exportFiles', options, {
    siteUrl: true,
    fileUrl: true,
    onOmission: true,
    pageUrl: true,
    exportUrl: true,
    stateLabel: true,
    clock: true,
  });
  checkSiteUrl('exportFiles', options);
}
