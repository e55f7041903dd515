import { checkOptionNames, type OptionNames } from '@comunal/http/check-option-names';
import type { ContentType, Public, PublicEntry } from '@comunal/schemas';
import type { Omission } from './omission.ts';

/**
 * Finds the public form of an entry that another one refers to, such as `get` of the public content of `@comunal/content`.
 * @param type - The content type.
 * @param slug - The slug of the entry.
 */
export type PublicLookup = <T extends ContentType>(type: T, slug: string) => Public<T> | undefined;

/** What every export needs to know beyond the entries that it writes. */
export interface ExportOptions {
  /** The language of the texts, as a BCP 47 tag. A text that is not in it is written in the language that it has. */
  readonly locale: string;
  /** The address of the site, such as `https://colectiva.example/`. Identifiers are made of its host, so that they stay the same. */
  readonly siteUrl: string;
  /** Finds the entries that references lead to. @defaultValue what is referred to is left out */
  readonly lookup?: PublicLookup;
  /**
   * Returns the absolute address of the page of an entry, in the language of `locale`.
   * @defaultValue no address is written
   */
  readonly pageUrl?: (entry: PublicEntry) => string | undefined;
  /**
   * Returns the absolute address of a file beside an entry: a picture, an audio file, captions.
   * @defaultValue files are left out
   */
  readonly fileUrl?: (type: ContentType, path: string) => string | undefined;
  /** Is called for everything that the format cannot hold, so that whoever exports can say so. @defaultValue nobody is told */
  readonly onOmission?: (omission: Omission) => void;
}

/** The names of the options that every export has. */
const exportOptionNames: OptionNames<ExportOptions> = {
  locale: true,
  siteUrl: true,
  lookup: true,
  pageUrl: true,
  fileUrl: true,
  onOmission: true,
};

/**
 * Refuses options that do not exist, and an address of the site that is none.
 *
 * @param owner - The function that takes the options, such as `toICalendar`.
 * @param options - What the caller gave.
 * @param names - The options of this function beyond those that every export has.
 * @throws TypeError that names the option.
 */
export function checkExportOptions<Options extends ExportOptions>(
  owner: string,
  options: Options,
  names: OptionNames<Omit<Options, keyof ExportOptions>>,
): void {
  checkOptionNames<ExportOptions>(owner, options, { ...exportOptionNames, ...names });
  checkSiteUrl(owner, options);
}

/** Refuses an address of the site that is none. */
export function checkSiteUrl(owner: string, { siteUrl }: Pick<ExportOptions, 'siteUrl'>): void {
  if (!URL.canParse(siteUrl) || !/^https?:/i.test(siteUrl))
    throw new TypeError(
      `\`${owner}\` needs \`siteUrl\` as an absolute address, such as https://colectiva.example/.`,
    );
}
