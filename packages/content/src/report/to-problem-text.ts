import type { FieldPath } from '@comunal/schemas';
import { describeFinding, describeMasked } from './describe-finding.ts';
import type { Disclosure } from './disclosure.ts';
import type { Finding } from '../model/finding.ts';
import { maskPath } from './mask-path.ts';
import type { MaskedText, ProblemText } from '../model/problem.ts';

/** The texts of a problem: for its author, and for others. */
export interface LocatedProblemText extends ProblemText {
  readonly path: FieldPath;
  readonly masked?: MaskedText;
}

/** Writes the texts of a finding: for its author, and masked ones where others may read less. */
export function toProblemText(finding: Finding, { names, quotes }: Disclosure): LocatedProblemText {
  const isReserved = finding.closed === true || finding.hidden === true;
  const masked = maskedPath(finding);
  const text = { ...describeFinding(finding), path: isReserved ? masked : (finding.path ?? []) };
  if (names && quotes) return text;
  return { ...text, masked: { ...describeMasked(finding), path: masked, isNamed: names } };
}

function maskedPath({ entry, path = [] }: Finding): FieldPath {
  return entry ? maskPath(entry.files.type, path) : [];
}
