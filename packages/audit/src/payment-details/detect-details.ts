import type { Detail, DetailKind } from './detectors/detector.ts';
import { detectors } from './detectors/detectors.ts';
import { WorkBudgetExceeded, type WorkBudget } from './detectors/work-budget.ts';

/** The declared payment details, in the normalized forms in which a page may show them. */
export interface DeclaredDetails {
  /** Whether a detail is declared. */
  has(detail: Pick<Detail, 'kind' | 'normalized'>): boolean;
  /** Masks declared numbers and codes with letters, so that digits beside them are not read together with them. */
  mask(text: string, budget: WorkBudget): string;
}

/** Detects everything in a text that looks like a payment detail. */
export function detectAllDetails(text: string, budget: WorkBudget): Detail[] {
  return collectDetails(text, text, budget, Infinity);
}

/** Detects the payment details in a text that are not declared, without duplicates. */
export function detectUndeclaredDetails(
  text: string,
  declared: DeclaredDetails,
  budget: WorkBudget,
): Detail[] {
  const all = collectDetails(text, declared.mask(text, budget), budget, MAX_DETAILS);
  if (all.length > MAX_DETAILS) return selectSome(all, declared);
  const own = all.filter((detail) => declared.has(detail));
  const foreign = all.filter(
    (detail) => !declared.has(detail) && !own.some((each) => isInside(detail, each)),
  );
  const exact = foreign.filter(({ kind }) => !GENERAL.has(kind));
  const reported = foreign.filter((detail) =>
    GENERAL.has(detail.kind)
      ? !exact.some((each) => each.start < detail.end && detail.start < each.end)
      : !exact.some((each) => each.normalized !== detail.normalized && isInside(detail, each)),
  );
  return [...new Map(reported.toReversed().map((detail) => [detail.normalized, detail])).values()];
}

function collectDetails(
  text: string,
  undeclared: string,
  budget: WorkBudget,
  limit: number,
): Detail[] {
  const all: Detail[] = [];
  for (const detector of detectors)
    for (const detail of detector.find({ text, undeclared, budget })) {
      // Each detail is compared with all others.
      budget.spend(50 + all.length);
      all.push(detail);
      if (all.length > limit) return all;
    }
  return all;
}

/** Selects a few undeclared details of too many. Where all of them are declared, the rest of the text is not examined. */
function selectSome(all: readonly Detail[], declared: DeclaredDetails): Detail[] {
  const foreign = all.filter((each) => !declared.has(each));
  if (foreign.length === 0) throw new WorkBudgetExceeded();
  return foreign.slice(0, 20);
}

/** More details than any page of a site has. */
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
