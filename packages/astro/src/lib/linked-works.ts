import { readLink } from '@comunal/content';
import type { LocalizedMarkdown } from '@comunal/schemas';
import type { Activity } from './activity.ts';
import { listPublic } from './content.ts';
import { listLinks } from './list-links.ts';

const byActivities = new WeakMap<object, ReadonlyMap<string, ReadonlySet<string>>>();

/** The works that the text of an activity links to, as in `publication/slug`. */
export function linkedWorks({ type, slug }: Activity): ReadonlySet<string> {
  // The list stays the same until the content changes.
  const events = listPublic('event');
  const linked = byActivities.get(events) ?? collectLinks([...events, ...listPublic('series')]);
  byActivities.set(events, linked);
  return linked.get(`${type}/${slug}`) ?? new Set();
}

function collectLinks(activities: readonly Activity[]): Map<string, Set<string>> {
  return new Map(
    activities.flatMap(({ type, slug, body }) => {
      const works = listTexts(body).flatMap((text) =>
        listLinks(text).flatMap((href) => {
          const target = readLink(href, type);
          return target.kind === 'entry' ? [`${target.type}/${target.slug}`] : [];
        }),
      );
      return works.length > 0 ? [[`${type}/${slug}`, new Set(works)]] : [];
    }),
  );
}

function listTexts(body: LocalizedMarkdown | undefined): string[] {
  return Object.values(body ?? {}).filter((text) => text !== undefined);
}
