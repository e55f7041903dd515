import type { Detail, DetailKind } from './detectors/detector.ts';
import { detectors } from './detectors/detectors.ts';
import type { LinkDetail } from './detectors/link-details.ts';
import { WorkBudgetExceeded, type WorkBudget } from './detectors/work-budget.ts';
import type { SourceText } from './page/source-text.ts';

/** What was signed, in the forms in which it may stand in a page. */
export interface SignedDetails {
  has(detail: Pick<Detail, 'kind' | 'normal'> | LinkDetail): boolean;
  /** The text with letters in the place of signed numbers and codes, so that what stands beside them is read without them. */
  maskSigned(text: string, budget: WorkBudget): string;
}

/** Everything in a text that looks like a payment detail and was not signed, each once. */
export function detectDetails(
  source: SourceText,
  budget: WorkBudget,
  signed?: SignedDetails,
): Detail[] {
  const unsigned = signed?.maskSigned(source.text, budget) ?? source.text;
  const all: Detail[] = [];
  for (const detector of detectors)
    for (const detail of detector.find({ ...source, unsigned, budget })) {
      // Each is held against each other one.
      budget.spend(50 + all.length);
      all.push(detail);
      if (signed && all.length > MAX_DETAILS) return manyIn(all, signed);
    }
  if (!signed) return all;
  const own = all.filter((detail) => signed.has(detail));
  const foreign = all.filter(
    (detail) => !signed.has(detail) && !own.some((each) => isInside(detail, each)),
  );
  const exact = foreign.filter(({ kind }) => !GENERAL.has(kind));
  const told = foreign.filter((detail) =>
    GENERAL.has(detail.kind)
      ? !exact.some((each) => each.start < detail.end && detail.start < each.end)
      : !exact.some((each) => each.normal !== detail.normal && isInside(detail, each)),
  );
  return [...new Map(told.toReversed().map((detail) => [detail.normal, detail])).values()];
}

/** So many are looked at no closer: what was not signed among them is told, and where all was, nobody can tell of the rest. */
function manyIn(all: readonly Detail[], signed: SignedDetails): Detail[] {
  const foreign = all.filter((each) => !signed.has(each));
  if (foreign.length === 0) throw new WorkBudgetExceeded();
  return foreign.slice(0, 20);
}

/** One text with more of them was written to keep a watch busy. */
const MAX_DETAILS = 2_000;

/** What is known by the words beside it alone: where the same digits are something more exact, that is told. */
const GENERAL: ReadonlySet<DetailKind> = new Set(['account', 'reference']);

/** What looks like a detail inside another one is a part of it. */
function isInside(inner: Detail, outer: Detail): boolean {
  return (
    inner.start >= outer.start &&
    inner.end <= outer.end &&
    inner.end - inner.start < outer.end - outer.start
  );
}
