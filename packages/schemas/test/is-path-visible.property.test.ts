import { pickCount } from '@comunal/test-kit/pick-cases';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isPathVisible,
  toPublic,
  type Entry,
  type FieldPath,
  type WrittenEntry,
} from '../src/index.ts';
import {
  canariesIn,
  canariesOf,
  TODAY,
  graphOf,
  type Graph,
} from '@comunal/test-kit/content-graph';
import { plan } from './support/plan.ts';

const numRuns = pickCount(250, 20_000);

/** Every key and plain value of an entry, with where it stands. */
function* leavesOf(
  value: unknown,
  path: FieldPath = [],
): Generator<{ path: FieldPath; text: string }> {
  if (typeof value === 'string' || typeof value === 'number') yield { path, text: String(value) };
  if (typeof value !== 'object' || value === null) return;
  for (const [key, item] of Object.entries(value)) {
    const step = Array.isArray(value) ? Number(key) : key;
    if (!Array.isArray(value)) yield { path: [...path, step], text: key };
    yield* leavesOf(item, [...path, step]);
  }
}

const asWritten = (entry: Entry): WrittenEntry => ({ ...entry });

function isShown(graph: Graph, entry: Entry, path: FieldPath): boolean {
  const lookup = (type: Entry['type'], slug: string): WrittenEntry | undefined => {
    const target = graph.lookup(type, slug);
    return target && asWritten(target);
  };
  return isPathVisible(asWritten(entry), path, lookup, { today: TODAY });
}

function isReference(text: string, { planted }: Graph): boolean {
  return planted.some(({ entry }) => text === entry.slug || text === `${entry.type}/${entry.slug}`);
}

describe('isPathVisible', () => {
  it(
    `agrees with the public form about each value of ${numRuns} random graphs`,
    { timeout: pickCount(600_000, 3_600_000) },
    () => {
      const count = { visible: 0, hidden: 0, coarsened: 0 };
      fc.assert(
        fc.property(fc.array(plan, { minLength: 1, maxLength: 8 }), (plans) => {
          const graph = graphOf(plans);
          for (const { entry } of graph.planted) {
            const form = toPublic(entry, graph.lookup, { today: TODAY });
            const visible = new Set(canariesOf(form));
            for (const { path, text } of leavesOf(entry)) {
              const canaries = canariesIn(text);
              if (canaries.length === 0) continue;
              const isVisible = canaries.every((each) => visible.has(each));
              const answer = isShown(graph, entry, path);
              if (answer && !isVisible)
                throw new Error(`${entry.type} ${path.join('.')} is not shown`);
              if (answer) count.visible++;
              else if (!isVisible) count.hidden++;
              else if (isReference(text, graph)) continue; // it may be visible elsewhere in the entry
              else if (path.some((step) => /^(?:place|from|allyPlaces)$/.test(String(step))))
                count.coarsened++; // a part of a place that is told less exactly as a whole
              else throw new Error(`${entry.type} ${path.join('.')} is shown`);
            }
          }
        }),
        { numRuns },
      );
      expect(count.visible).toBeGreaterThan(10 * numRuns);
      expect(count.hidden).toBeGreaterThan(10 * numRuns);
      expect(count.coarsened).toBeGreaterThan(0);
    },
  );
});
