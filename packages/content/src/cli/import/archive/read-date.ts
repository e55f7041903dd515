import { isPartialDate } from '@comunal/schemas';

/**
 * Reads a date of the Internet Archive, where people write what they like: a year, a month or a day, with a time behind it or
 * without. What is not certain, such as `[2021?]`, is no date.
 */
export function readDate(text: string | undefined): string | undefined {
  const day = /^\s*(\d{4}(?:-\d{2}){0,2})(?:[T ][\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?\s*$/.exec(
    text ?? '',
  )?.[1];
  const known = day?.replace(/(?:-00)+$/, '');
  return known !== undefined && isPartialDate(known) ? known : undefined;
}
