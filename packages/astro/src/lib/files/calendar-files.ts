import { toICalendar } from '@comunal/formats';
import { toDay, type Public } from '@comunal/schemas';
import { getSite } from '../content.ts';
import { listExportedEvents } from '../exported-events.ts';
import { exportOptions } from '../export-options.ts';
import { getI18n } from '../i18n.ts';
import { pathOf, type Language } from '../routes.ts';
import type { SiteFile } from './site-file.ts';

const names = { es: 'eventos.ics', en: 'events.ics', pt: 'eventos.ics' };

/** The address of the calendar with every activity, or `undefined` where none has a day. */
export function calendarAddress(language: Language): string | undefined {
  if (!listExportedEvents().some(hasDay)) return undefined;
  const name = getI18n(language).localize(names)?.text ?? '';
  return pathOf(language, 'home') + name;
}

/** Whether there is a calendar of an activity: its day is known, or that of one of its nodes, and it is in lists. */
export function hasCalendarFile({ starts, nodes = [], visibility }: Public<'event'>): boolean {
  return visibility === 'public' && [{ starts }, ...nodes].some(hasDay);
}

function hasDay({ starts }: Pick<Public<'event'>, 'starts'>): boolean {
  return toDay(starts).length === 'YYYY-MM-DD'.length;
}

/** The address of the calendar with one activity and its nodes. */
export function eventCalendarAddress({ slug }: Public<'event'>, language: Language): string {
  return `${pathOf(language, 'activities', slug)}${slug}.ics`;
}

/** Lists the calendars in a language. */
export function calendarFiles(language: Language): SiteFile[] {
  const mediaType = 'text/calendar';
  const options = exportOptions(language);
  const { localize, t } = getI18n(language);
  const { title, url } = getSite();
  const events = listExportedEvents();
  const name = [localize(title)?.text, t('site:activities.title')].filter(Boolean).join(' · ');
  const address = calendarAddress(language);
  const ofAll = address !== undefined && {
    address,
    mediaType,
    write: () => {
      const calendarUrl = new URL(address, url).href;
      return toICalendar(events, { ...options, name, calendarUrl, includeNodes: false });
    },
  };
  return [
    ...(ofAll ? [ofAll] : []),
    ...events.filter(hasCalendarFile).map((event) => ({
      address: eventCalendarAddress(event, language),
      mediaType,
      write: () => toICalendar([event], options),
    })),
  ];
}
