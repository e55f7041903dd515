import type { Detail, DetailKind } from './detectors/detector.ts';
import { detectors } from './detectors/index.ts';
import type { SignedDetails } from './signed-details.ts';
import type { SourceText } from './page/source-text.ts';

/** Everything in a text that looks like a payment detail and was not signed, each once. */
export function detailsIn(source: SourceText, signed?: SignedDetails): Detail[] {
  const unsigned = signed?.withoutNumbers(source.text) ?? source.text;
  const all = detectors.flatMap((detector) => [...detector.find({ ...source, unsigned })]);
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
