import type { Detail, DetailKind } from './detectors/detector.ts';
import { detectors } from './detectors/detectors.ts';
import type { LinkDetail } from './detectors/link-details.ts';
import { WorkBudgetExceeded, type WorkBudget } from './detectors/work-budget.ts';
import type { SourceText } from './page/source-text.ts';

/** The signed payment details, in the normalized forms in which a page may show them. */
export interface SignedDetails {
  /** Whether a detail was signed. */
  has(detail: Pick<Detail, 'kind' | 'normalized'> | LinkDetail): boolean;
  /** Masks signed numbers and codes with letters, so that digits beside them are not read together with them. */
  maskSigned(text: string, budget: WorkBudget): string;
}

/** Detects everything in a text that looks like a payment detail and was not signed, without duplicates. */
export function detectDetails(
  source: SourceText,
  budget: WorkBudget,
  signed?: SignedDetails,
): Detail[] {
  const unsigned = signed?.maskSigned(source.text, budget) ?? source.text;
  const all: Detail[] = [];
  for (const detector of detectors)
    for (const detail of detector.find({ ...source, unsigned, budget })) {
      // Each detail is compared with all others.
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
  const reported = foreign.filter((detail) =>
    GENERAL.has(detail.kind)
      ? !exact.some((each) => each.start < detail.end && detail.start < each.end)
      : !exact.some((each) => each.normalized !== detail.normalized && isInside(detail, each)),
  );
  return [...new Map(reported.toReversed().map((detail) => [detail.normalized, detail])).values()];
}

/** Returns a few unsigned details of too many. Where all of them were signed, the rest of the text cannot be judged. */
function manyIn(all: readonly Detail[], signed: SignedDetails): Detail[] {
  const foreign = all.filter((each) => !signed.has(each));
  if (foreign.length === 0) throw new WorkBudgetExceeded();
  return foreign.slice(0, 20);
}

/** A text with more details was written to keep a watcher busy. */
const MAX_DETAILS = 2_000;

/** Kinds that are only known by the words beside them. Where the same digits match a more exact kind, that one is reported. */
const GENERAL: ReadonlySet<DetailKind> = new Set(['account', 'reference']);

/** Whether a detail is inside another one, and so a part of it. */
function isInside(inner: Detail, outer: Detail): boolean {
  return (
    inner.start >= outer.start &&
    inner.end <= outer.end &&
    inner.end - inner.start < outer.end - outer.start
  );
}
