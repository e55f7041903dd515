import { localeSchema, type EventNode } from '@comunal/schemas';
import { readSessionGuid, isUuid } from '../../schedule/session-guid.ts';
import { onlineRoomName } from '../../schedule/rooms.ts';
import type { DraftNode } from '../draft-entry.ts';
import type { ProgrammeImportOptions } from '../import-options.ts';
import { createStartReport, ImportProblemCode, type ReportProblem } from '../import-problem.ts';
import { limitValues } from '../limit-values.ts';
import { readCredit } from '../read-credits.ts';
import { readLanguage } from '../read-language.ts';
import { readLicense } from '../read-license.ts';
import { readPlace } from '../read-place.ts';
import { readLine, readLongText } from '../read-text.ts';
import { createStableGuid, toStableGuid } from '../stable-guid.ts';
import { isBefore } from '../to-moment.ts';
import type { ImportedSchedule, ImportedSession } from './imported-schedule.ts';
import { readMoment, readSessionEnd } from './read-moment.ts';

/** What the sessions of a schedule have in common. */
export interface SessionContext {
  readonly isLicenseId: ProgrammeImportOptions['isLicenseId'];
  readonly locale: string;
  /** The zone that times are written in. */
  readonly zone: string;
  readonly schedule: ImportedSchedule;
}

/** Converts a session to a closed node. Nothing is returned for one without a title or a start. */
export function toDraftNode(
  session: ImportedSession,
  { locale, zone, schedule, isLicenseId }: SessionContext,
  report: ReportProblem,
): DraftNode | undefined {
  const title = [session.title, session.subtitle]
    .flatMap((text) => readLine(text, report) ?? [])
    .join(': ');
  if (title === '') report(ImportProblemCode.NoTitle);
  const starts = readMoment(session.starts, session.startField, zone, createStartReport(report));
  if (title === '' || !starts) return undefined;
  const ends = readSessionEnd(session, starts, zone, report);
  if (ends && isBefore(ends, starts)) report(ImportProblemCode.EndsBeforeStart);
  const summary = readSummary(session.summary, locale, report);
  const language = readLanguage(session.language, 'language', report);
  const license = readLicense(session.license, isLicenseId, report);
  const hasRoom = session.room !== onlineRoomName && session.room !== schedule.title;
  const place = hasRoom ? readPlace(session.room, report) : undefined;
  const credits = limitValues(session.persons, report).flatMap(({ name, role }) =>
    readCredit(name, roles[role?.toUpperCase() ?? ''] ?? 'speaker'),
  );
  const state = states[session.state?.toUpperCase() ?? ''];
  if (session.links.length > 0) report(ImportProblemCode.AddressNotImported);
  return {
    guid: readGuid(session, schedule, title),
    title,
    visibility: 'closed',
    ...(state && { state }),
    starts,
    ...(ends && !isBefore(ends, starts) && { ends }),
    ...(summary && { summary }),
    ...(credits.length > 0 && { credits }),
    ...(place && { place }),
    ...(language !== undefined && { languages: [language] }),
    ...(session.doNotRecord !== undefined && { doNotRecord: session.doNotRecord }),
    ...(license && { license }),
  };
}

function readGuid(
  { guid, id, url }: ImportedSession,
  { acronym = '' }: ImportedSchedule,
  title: string,
): string {
  if (guid !== undefined) return isUuid(guid) ? readSessionGuid(guid, url) : toStableGuid(guid);
  return createStableGuid(`${acronym}/${id ?? title}`);
}

function readSummary(
  summary: ImportedSession['summary'],
  locale: string,
  report: ReportProblem,
): EventNode['summary'] {
  if (typeof summary !== 'object') return readLongText(summary, locale, report);
  const texts = Object.entries(summary).flatMap(([tag, text]) =>
    localeSchema.safeParse(tag).success
      ? Object.entries(readLongText(text, tag, report) ?? {})
      : [],
  );
  return texts.length > 0 ? Object.fromEntries(texts) : undefined;
}

type Role = NonNullable<EventNode['credits']>[number]['role'];

const roles: Readonly<Record<string, Role | undefined>> = {
  SPEAKER: 'speaker',
  MODERATOR: 'moderator',
  CONTRIBUTOR: 'participant',
  HOST: 'host',
  GUEST: 'guest',
};

const states: Readonly<Record<string, EventNode['state'] | undefined>> = {
  CANCELED: 'cancelled',
  WITHDRAWN: 'cancelled',
  REJECTED: 'cancelled',
  DELETED: 'cancelled',
  DELAYED: 'postponed',
};
