import ICAL from 'ical.js';

/** Whether the parser takes the line of a rule of recurrence. For one that it does not take, it refuses the whole calendar. */
export function isReadableRule(line: string): boolean {
  try {
    ICAL.parse(`BEGIN:VEVENT\r\n${line}\r\nEND:VEVENT`);
    return true;
  } catch {
    return false;
  }
}
