import { zonedTimeToEpochMs } from '@comunal/i18n';
import { momentSchema, type Moment } from '@comunal/schemas';
import { createEntryFinding } from '../validate/issues-to-findings.ts';
import type { Finding } from '../model/finding.ts';
import type { CheckInput } from './check-input.ts';

/** What ends before it begins: an entry, or a part of one such as a node of an event. */
export function* checkEndsBeforeStart({ graph }: CheckInput): Generator<Finding> {
  for (const { raw, entry } of graph.records)
    for (const path of backwards(entry, []))
      yield createEntryFinding(raw, {
        code: 'ends-before-start',
        path: [...path, 'ends'],
        target: 'value',
      });
}

type Steps = readonly (string | number)[];

function* backwards(value: unknown, path: Steps): Generator<Steps> {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const [at, item] of value.entries()) yield* backwards(item, [...path, at]);
    return;
  }
  const { starts, ends } = value as Readonly<Record<string, unknown>>;
  if (starts !== undefined && ends !== undefined) {
    const [from, to] = [momentSchema.safeParse(starts), momentSchema.safeParse(ends)];
    if (from.success && to.success && isBefore(to.data, from.data)) yield path;
  }
  for (const [key, inner] of Object.entries(value)) yield* backwards(inner, [...path, key]);
}

/** As far as both are known: March does not come before the eighth of March. */
function isBefore(one: Moment, other: Moment): boolean {
  if (typeof one !== 'string' && typeof other !== 'string')
    return zonedTimeToEpochMs(one) < zonedTimeToEpochMs(other);
  const [day, otherDay] = [dayOf(one), dayOf(other)];
  const shared = Math.min(day.length, otherDay.length);
  return day.slice(0, shared) < otherDay.slice(0, shared);
}

function dayOf(moment: Moment): string {
  return typeof moment === 'string' ? moment : moment.local.slice(0, 10);
}
