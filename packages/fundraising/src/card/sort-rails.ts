/** The countries in which people can use a rail, as ISO 3166-1 codes; undefined where that is everywhere. */
interface Regional {
  readonly regions: readonly string[] | undefined;
}

// A language alone, or one of a whole continent, counts as the region that our texts come from, as with money.
const HOME_REGIONS: Readonly<Record<string, string>> = { es: 'MX', pt: 'BR' };

/**
 * Sorts rails by how soon a visitor can use them: those of their regions, then those of everywhere, then those of other
 * regions; among equals the order of the file stands. It makes no request: the languages of the browser and the page suffice.
 *
 * @param languages - BCP 47 tags, those that count more first.
 */
export function sortRails<Rail extends Regional>(
  rails: readonly Rail[],
  languages: readonly string[],
): readonly Rail[] {
  const visitorRegions = languages.map(getRegion);
  const getRank = ({ regions }: Rail): number => {
    if (regions === undefined) return visitorRegions.length;
    const index = visitorRegions.findIndex(
      (region) => region !== undefined && regions.includes(region),
    );
    return index < 0 ? visitorRegions.length + 1 : index;
  };
  return rails.toSorted((a, b) => getRank(a) - getRank(b));
}

function getRegion(tag: string): string | undefined {
  try {
    const { language, region } = new Intl.Locale(tag);
    return region === undefined || /\d/.test(region) ? HOME_REGIONS[language] : region;
  } catch {
    return undefined; // It is not a language tag.
  }
}
