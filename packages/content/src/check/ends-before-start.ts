import { zonedTimeToEpochMs } from '@comunal/i18n';
import { momentSchema, type Moment } from '@comunal/schemas';
import { createEntryFinding } from '../validate/create-entry-finding.ts';
import type { Finding } from '../model/finding.ts';
import type { CheckInput } from './check-input.ts';

/** Reports `ends-before-start`: an entry, or a part of one such as a node of an event, that ends before it starts. */
export function* checkEndsBeforeStart({ graph }: CheckInput): Generator<Finding> {
  for (const { raw, entry } of graph.records)
    for (const path of findReversedRanges(entry))
      yield createEntryFinding(raw, {
        code: 'ends-before-start',
        path: [...path, 'ends'],
        target: 'value',
      });
}

type Steps = readonly (string | number)[];

function findReversedRanges(entry: unknown): readonly Steps[] {
  const ranges: Steps[] = [];
  collectReversedRanges(entry, [], ranges);
  return ranges;
}

/** Walks a value with one path, which is copied only for the ranges that are reported. */
function collectReversedRanges(value: unknown, path: (string | number)[], ranges: Steps[]): void {
  if (typeof value !== 'object' || value === null) return;
  const { starts, ends } = value as Readonly<Record<string, unknown>>;
  if (starts !== undefined && ends !== undefined) {
    const [start, end] = [momentSchema.safeParse(starts), momentSchema.safeParse(ends)];
    if (start.success && end.success && isBefore(end.data, start.data)) ranges.push([...path]);
  }
  for (const [key, inner] of Object.entries(value)) {
    if (typeof inner !== 'object') continue;
    path.push(Array.isArray(value) ? Number(key) : key);
    collectReversedRanges(inner, path, ranges);
    path.pop();
  }
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
