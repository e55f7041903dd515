import { parseRef } from '@comunal/schemas';
import { getText } from '../localized-text.ts';
import type { EventNode, SessionPerson } from './session.ts';
import type { ScheduleContext } from './schedule-context.ts';
import { createNameUuid } from '../name-uuid.ts';

type Credit = NonNullable<EventNode['credits']>[number];

/** Lists who takes part in a session. Somebody whose entry is not public has no name here, and is left out. */
export function listPersons(credits: readonly Credit[], context: ScheduleContext): SessionPerson[] {
  return credits.flatMap((credit) => {
    const name = getName(credit, context);
    if (name === undefined) return [];
    const key = typeof credit.who === 'string' ? credit.who : name;
    const address = `https://${new URL(context.siteUrl).host}/#person:${key}`;
    return [{ name, uuid: createNameUuid(address), role: credit.role }];
  });
}

function getName({ who }: Credit, { lookup, locale }: ScheduleContext): string | undefined {
  if (typeof who !== 'string') return getText(who.name, locale);
  const ref = parseRef(who, ['organization', 'person']);
  return ref && getText(lookup?.(ref.type, ref.slug)?.name, locale);
}
