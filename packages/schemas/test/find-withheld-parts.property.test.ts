import { isLong, pickCount } from '@comunal/test-kit/pick-cases';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canariesIn, canariesOf, graphOf, TODAY } from '@comunal/test-kit/content-graph';
import {
  contentSchemas,
  toPublic,
  walkValue,
  findWithheldParts,
  type Entry,
  type FieldPath,
  type WithheldPart,
} from '../src/index.ts';
import { plan } from './support/plan.ts';

const numRuns = pickCount(300, 20_000);

/** Texts of an entry that could be shown at all, with where they stand. */
function collectTexts(entry: Entry): { path: FieldPath; text: string }[] {
  return [...walkValue(contentSchemas[entry.type], entry)]
    .filter(({ exposure }) => exposure !== 'private')
    .flatMap(({ path, value }) => (typeof value === 'string' ? [{ path, text: value }] : []));
}

/** Whether a part explains that what stands at a path is not visible. */
function explains({ reason, path }: WithheldPart, inside: FieldPath): boolean {
  const isWhole = reason === 'off' || reason === 'visibility' || reason === 'reference';
  const about =
    reason === 'name' || reason === 'testimony' ? [] : isWhole ? path.slice(0, -1) : path;
  return about.every((step, index) => inside[index] === step);
}

it(
  `explains all that ${numRuns} random graphs do not show, and nothing that they do`,
  { timeout: pickCount(600_000, 3_600_000) },
  () => {
    const reasons = new Map<string, number>();
    fc.assert(
      fc.property(fc.array(plan, { minLength: 1, maxLength: 8 }), (plans) => {
        const graph = graphOf(plans);
        for (const { entry } of graph.planted) {
          const parts = findWithheldParts(entry, graph.lookup, { today: TODAY });
          if (entry.visibility === 'closed' || entry.visibility === 'allies') {
            if (parts.length > 0) throw new Error(`${entry.visibility} entry has parts`);
            continue;
          }
          const visible = new Set(canariesOf(toPublic(entry, graph.lookup, { today: TODAY })));
          const texts = collectTexts(entry);
          const isShown = (text: string): boolean =>
            canariesIn(text).every((each) => visible.has(each));
          for (const { path, text } of texts)
            if (!isShown(text) && !parts.some((part) => explains(part, path)))
              throw new Error(`nothing explains ${entry.type} ${path.join('.')}`);
          for (const part of parts) {
            reasons.set(part.reason, (reasons.get(part.reason) ?? 0) + 1);
            const hidden = texts.filter(
              ({ path, text }) => explains(part, path) && canariesIn(text).length > 0,
            );
            // A reference may be shown elsewhere in the entry, and a place that is coarsened keeps a part.
            const isPartial = part.reason === 'coarsened' || part.reason === 'reference';
            if (hidden.length > 1 && !isPartial && hidden.every(({ text }) => isShown(text)))
              throw new Error(`${entry.type} ${part.path.join('.')} is shown`);
          }
        }
      }),
      // The rarest reasons are there once in two hundred graphs: the short form takes those in which each was.
      isLong ? { numRuns } : { numRuns, seed: 29 },
    );
    for (const reason of [
      'consent',
      'coarsened',
      'hidden',
      'off',
      'visibility',
      'reference',
      'name',
      'testimony',
      'language',
    ])
      expect(reasons.get(reason) ?? 0, reason).toBeGreaterThan(0);
  },
);
