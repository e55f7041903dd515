import type { ExportOptions } from '../export-options.ts';

/** What a card needs to know beyond its entry. */
export type CardOptions = Pick<ExportOptions, 'locale' | 'siteUrl' | 'lookup' | 'pageUrl'>;
