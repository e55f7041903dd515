import { zonedTimeToEpochMs } from '@comunal/i18n';
import { momentSchema, type Moment } from '@comunal/schemas';
import { createEntryFinding } from '../validate/create-entry-finding.ts';
import type { Finding } from '../model/finding.ts';
import type { CheckInput } from './check-input.ts';

/** Reports `ends-before-start`: an entry, or a part of one such as a node of an event, that ends before it starts. */
export function* checkEndsBeforeStart({ graph }: CheckInput): Generator<Finding> {
  for (const { raw, entry } of graph.records)
    for (const path of findReversedRanges(entry, []))
      yield createEntryFinding(raw, {
        code: 'ends-before-start',
        path: [...path, 'ends'],
        target: 'value',
      });
}

type Steps = readonly (string | number)[];

function* findReversedRanges(value: unknown, path: Steps): Generator<Steps> {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* findReversedRanges(item, [...path, index]);
    return;
  }
  const { starts, ends } = value as Readonly<Record<string, unknown>>;
  if (starts !== undefined && ends !== undefined) {
    const [start, end] = [momentSchema.safeParse(starts), momentSchema.safeParse(ends)];
    if (start.success && end.success && isBefore(end.data, start.data)) yield path;
  }
  for (const [key, inner] of Object.entries(value))
    yield* findReversedRanges(inner, [...path, key]);
}

/** Compares two moments as far as both are known: March does not come before the eighth of March. */
function isBefore(a: Moment, b: Moment): boolean {
  if (typeof a !== 'string' && typeof b !== 'string')
    return zonedTimeToEpochMs(a) < zonedTimeToEpochMs(b);
  const [dayA, dayB] = [getDay(a), getDay(b)];
  const shared = Math.min(dayA.length, dayB.length);
  return dayA.slice(0, shared) < dayB.slice(0, shared);
}

function getDay(moment: Moment): string {
  return typeof moment === 'string' ? moment : moment.local.slice(0, 10);
}
