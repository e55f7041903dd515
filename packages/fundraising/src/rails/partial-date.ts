/** Whether a text is a day of the calendar, `2026-12-31`. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Whether a text is a year, a month or a day of the calendar. */
export function isPartialDate(text: string): boolean {
  return /^\d{4}(-\d{2}(-\d{2})?)?$/.test(text) && isDate(`${text}-01-01`.slice(0, 10));
}

/** Gets the last day that a partial date may mean. */
export function getLastDay(text: string): string {
  if (text.length === 10) return text;
  const [year = 0, month = 12] = text.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
