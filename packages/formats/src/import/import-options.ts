import { checkOptionNames, type OptionNames } from '@comunal/http/check-option-names';
import { isTimeZone, localeSchema } from '@comunal/schemas';

/** What every import needs to know beyond the file that it reads. */
export interface ImportOptions {
  /** The language of texts that name none, as a BCP 47 tag. */
  readonly locale: string;
  /**
   * The zone of times that name none, as an IANA name such as `America/Mexico_City`. Times in UTC are converted to it.
   * @defaultValue a time without a zone is left out, and only its day is imported
   */
  readonly zone?: string;
  /** How large a file may be, in bytes. A larger one is refused before it is read. @defaultValue 16777216 */
  readonly maxBytes?: number;
  /** How many events, sessions or rows a file may have, with repetitions. @defaultValue 20000 */
  readonly maxEntries?: number;
}

/** What imports of programmes need to know: their sessions may state a licence. */
export interface ProgrammeImportOptions extends ImportOptions {
  /**
   * Whether a text is the id of a licence, such as `isSpdxId` of `@comunal/content` says. What is no id is reported, and left out.
   * @defaultValue every text of the form of an id is one
   */
  readonly isLicenseId?: (text: string) => boolean;
}

/** The names of the options that every import has. */
const importOptionNames: OptionNames<ImportOptions> = {
  locale: true,
  zone: true,
  maxBytes: true,
  maxEntries: true,
};

/** The options with their defaults. */
export type ResolvedImportOptions<Options extends ImportOptions = ImportOptions> = Options &
  Required<Pick<ImportOptions, 'maxBytes' | 'maxEntries'>>;

/**
 * Checks the options of an import, and fills in their defaults.
 *
 * @param owner - The function that takes the options, such as `fromICalendar`.
 * @param names - The options of this function beyond those that every import has.
 * @throws TypeError that names the option.
 */
export function resolveImportOptions<Options extends ImportOptions>(
  owner: string,
  options: Options,
  names: OptionNames<Omit<Options, keyof ImportOptions>>,
): ResolvedImportOptions<Options> {
  checkOptionNames<ImportOptions>(owner, options, { ...importOptionNames, ...names });
  if (!localeSchema.safeParse(options?.locale).success)
    throw new TypeError(`\`${owner}\` needs \`locale\` as a language tag, such as es or pt-BR.`);
  const { zone, maxBytes = 16 * 1024 * 1024, maxEntries = 20_000 } = options;
  if (zone !== undefined && !isTimeZone(zone))
    throw new TypeError(`\`${owner}\` needs \`zone\` as an IANA name, such as America/Bogota.`);
  return { ...options, maxBytes, maxEntries };
}
