import type { SiteChoices } from './site-choices.ts';

/** Options of {@link createSite}. */
export interface CreateSiteOptions extends SiteChoices {
  /** The folder, which need not exist. It may hold an empty repository, and nothing else. */
  readonly dir: string;
  /** The sample talk takes place a year from this day. @defaultValue today */
  readonly today?: Date;
}
