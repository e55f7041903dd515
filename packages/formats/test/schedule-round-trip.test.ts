import { pickCount } from '@comunal/test-kit/pick-cases';
import { eventSchema } from '@comunal/schemas';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { fromSchedule } from '../src/import/index.ts';
import { toSchedule, type Omission } from '../src/index.ts';
import { publicGathering } from './support/gathering.ts';

const options = {
  locale: 'es',
  siteUrl: 'https://colectiva.example/',
  pageUrl: () => 'https://colectiva.example/es/actividades/encuentro/',
} as const;

it.each(['json', 'json2', 'xml'] as const)('reads back what it wrote as %s', (format) => {
  fc.assert(
    fc.property(publicGathering, (event) => {
      const omissions: Omission[] = [];
      const text = toSchedule(event, {
        ...options,
        format,
        onOmission: (omission) => omissions.push(omission),
      });
      const { entries } = fromSchedule(text, { locale: 'es', zone: 'UTC' });
      const [draft] = entries;
      expect(entries).toHaveLength(1);
      expect(draft?.slug).toBe(event.slug);
      expect(() =>
        eventSchema.parse({ type: 'event', slug: draft?.slug, ...draft?.fields }),
      ).not.toThrow();
      const isOmitted = (field: string) => omissions.some((each) => each.field === field);
      const expected = (event.nodes ?? []).flatMap((node, index) =>
        typeof node.starts === 'string'
          ? []
          : [
              {
                guid: node.guid,
                starts: toInstant(node.starts),
                ends:
                  node.ends === undefined || isOmitted(`nodes.${index}.ends`)
                    ? undefined
                    : toInstant(node.ends),
                doNotRecord: node.doNotRecord === true && !isOmitted(`nodes.${index}.doNotRecord`),
              },
            ],
      );
      const nodes = (draft?.fields.nodes ?? []).map((node) => ({
        guid: node.guid,
        starts: toInstant(node.starts),
        ends: node.ends && toInstant(node.ends),
        doNotRecord: node.doNotRecord === true,
      }));
      expect(nodes.toSorted(byGuid)).toEqual(
        expected
          .map((node) => ({ ...node, ends: node.ends === node.starts ? undefined : node.ends }))
          .toSorted(byGuid),
      );
      expect(JSON.stringify(draft)).not.toContain('"public"');
    }),
    { numRuns: pickCount(100, 3_000) },
  );
});

function byGuid(a: { guid: string }, b: { guid: string }): number {
  return a.guid < b.guid ? -1 : 1;
}

function toInstant(moment: string | { local: string; zone: string }): string {
  if (typeof moment === 'string') return moment;
  return Temporal.PlainDateTime.from(moment.local)
    .toZonedDateTime(moment.zone)
    .toInstant()
    .toString();
}
