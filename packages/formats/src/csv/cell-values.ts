import type { TextByLanguage } from '@comunal/i18n';
import {
  parseRef,
  type ContentType,
  type License,
  type Moment,
  type Public,
  type PublicEntry,
} from '@comunal/schemas';
import { getAgentName, resolveAgent, type PublicCredit } from '../credits.ts';
import { toSeconds } from '../duration-seconds.ts';
import { toIsoDate } from '../iso-date.ts';
import { getText } from '../localized-text.ts';
import { formatPlace, type PublicPlace } from '../place-text.ts';
import type { CsvCell, CsvContext } from './csv-table.ts';

/** Writes several values in one cell. */
export function joinCell(values: readonly (string | undefined)[] | undefined): string {
  return (values ?? []).filter((value) => value !== undefined && value !== '').join(' | ');
}

/** Writes a text in the language of the export. */
export function textCell(text: TextByLanguage | undefined, { options }: CsvContext): CsvCell {
  return getText(text, options.locale);
}

/** Writes several texts in the language of the export. */
export function textsCell(
  texts: readonly TextByLanguage[] | undefined,
  { options }: CsvContext,
): CsvCell {
  return joinCell(texts?.map((text) => getText(text, options.locale)));
}

/** Writes the address of the page of an entry. */
export function pageCell(entry: PublicEntry, { options }: CsvContext): CsvCell {
  return options.pageUrl?.(entry);
}

/** Writes a date as exactly as it is known, and a time with its offset. */
export function dateCell(moment: Moment | undefined): CsvCell {
  return moment === undefined ? undefined : toIsoDate(moment);
}

/** Writes the time zone of a time. */
export function zoneCell(moment: Moment | undefined): CsvCell {
  return typeof moment === 'object' ? moment.zone : undefined;
}

/** Writes a duration in seconds, which a table can add up. */
export function secondsCell(duration: string | undefined): CsvCell {
  return duration === undefined ? undefined : toSeconds(duration);
}

/** Writes a place on one line. */
export function placeCell(place: PublicPlace | undefined, { options }: CsvContext): CsvCell {
  return place && formatPlace(place, options.locale);
}

/** Writes a licence by its SPDX id, or by its name and address. */
export function licenseCell(license: License | undefined, { options }: CsvContext): CsvCell {
  return typeof license === 'object'
    ? `${getText(license.name, options.locale) ?? ''} (${license.url})`
    : license;
}

/** Writes where references lead, as `type/slug`. One that leads to nothing that is listed is left out. */
export function refsCell(
  refs: readonly string[] | undefined,
  types: readonly ContentType[],
  { lookup }: CsvContext,
): CsvCell {
  return joinCell(
    refs?.map((ref) => {
      const target = parseRef(ref, types);
      const entry = target && lookup(target.type, target.slug);
      return entry && `${entry.type}/${entry.slug}`;
    }),
  );
}

/** Writes the slug that a reference of one type holds, when it leads to something that is listed. */
export function slugCell(
  type: ContentType,
  slug: string | undefined,
  { lookup }: CsvContext,
): CsvCell {
  return slug === undefined ? undefined : lookup(type, slug)?.slug;
}

/** Writes the slugs that references of one type hold, in their order. One that leads to nothing that is listed is left out. */
export function slugsCell(
  type: ContentType,
  slugs: readonly string[] | undefined,
  { lookup }: CsvContext,
): CsvCell {
  return joinCell(slugs?.map((slug) => lookup(type, slug)?.slug));
}

/** Writes who is credited, each with the role: `Colectiva de Ejemplo (organizer) | Luna (speaker)`. */
export function creditsCell(
  credits: readonly PublicCredit[] | undefined,
  { lookup, options }: CsvContext,
): CsvCell {
  return joinCell(
    credits?.map(({ who, role }) => {
      const agent = resolveAgent(who, lookup);
      const name = agent && getText(getAgentName(agent), options.locale);
      return name === undefined ? undefined : `${name} (${role})`;
    }),
  );
}

/** Writes the addresses of files beside an entry. */
export function filesCell(
  type: ContentType,
  files: Public<'recording'>['files'],
  { options }: CsvContext,
): CsvCell {
  return joinCell(files?.map(({ path }) => options.fileUrl?.(type, path)));
}
