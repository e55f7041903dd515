import { checkEntryCount, ImportError, ImportErrorCode } from '../import-error.ts';
import { isReadableRule } from './is-readable-rule.ts';

/** What is read of a calendar. Attachments, alarms and what programs keep for themselves are dropped before parsing. */
const READ = new Set(
  (
    'BEGIN END UID DTSTART DTEND DURATION RRULE RDATE EXDATE RECURRENCE-ID SUMMARY DESCRIPTION LOCATION URL CATEGORIES ' +
    'STATUS TZID TZOFFSETFROM TZOFFSETTO X-LIC-LOCATION CONFERENCE X-GOOGLE-CONFERENCE X-MICROSOFT-SKYPETEAMSMEETINGURL'
  ).split(' '),
);
const CONTACT = /^(?:ORGANIZER|ATTENDEE|CONTACT)$/;
/** Longer lines, and longer lists of parameters, take a parser time that grows by the square. */
const maxLineCharacters = 65_536;
const maxParameterCharacters = 1024;
const maxDepth = 8;

/** The lines of a calendar that are read, and how many of the others were addresses of people. */
export interface FilteredLines {
  readonly text: string;
  readonly contactCount: number;
}

/**
 * Unfolds the lines of a calendar and keeps those that are read.
 *
 * @throws ImportError for what is no calendar, for one with too many events, and for lines that no calendar needs.
 */
export function filterLines(text: string, maxEntries: number): FilteredLines {
  const kept: string[] = [];
  let contactCount = 0;
  let depth = 0;
  let eventCount = 0;
  for (const [index, line] of unfold(text).entries()) {
    const [name = ''] = /^[A-Za-z0-9-]{1,64}(?=[:;])/.exec(line) ?? [];
    const upperName = name.toUpperCase();
    if (CONTACT.test(upperName)) contactCount += 1;
    if (!READ.has(upperName)) continue;
    if (line.length > maxLineCharacters || !isParameterListShort(line))
      throw new ImportError(
        ImportErrorCode.NotInFormat,
        `Property ${upperName} (logical line ${index + 1}) is too long for a calendar.`,
      );
    if (upperName === 'BEGIN') depth += 1;
    if (upperName === 'END') depth -= 1;
    if (depth > maxDepth || (depth <= 0 && upperName !== 'END'))
      throw new ImportError(ImportErrorCode.NotInFormat, 'The file is no iCalendar file.');
    if (/^BEGIN:VEVENT\s*$/i.test(line)) checkEntryCount((eventCount += 1), maxEntries);
    // Without its value, so that the event says that its rule was not read.
    kept.push(upperName === 'RRULE' && !isReadableRule(line) ? 'RRULE:' : line);
  }
  return { text: kept.join('\r\n'), contactCount };
}

/** Joins the lines that begin with a space or a tab to those above. */
function unfold(text: string): string[] {
  return text.replaceAll(/(?:\r\n|\n|\r)[ \t]/g, '').split(/\r\n|\n|\r/);
}

/** A colon inside of quotes does not end the parameters. */
function isParameterListShort(line: string): boolean {
  const head = line.slice(0, maxParameterCharacters);
  return head.replaceAll(/"[^"]*"/g, '').includes(':');
}
