import type { FieldPath } from '@comunal/schemas';
import { describeFinding, describeMasked } from './describe-finding.ts';
import type { Disclosure } from './disclosure.ts';
import type { Finding } from '../model/finding.ts';
import { maskPath } from './mask-path.ts';
import type { MaskedWords, Words } from '../model/problem.ts';

/** The messages of a problem: for its author, and for others. */
export interface ProblemWords extends Words {
  readonly path: FieldPath;
  readonly masked?: MaskedWords;
}

/** Writes the messages of a finding: for its author, and masked ones where others may read less. */
export function toWords(finding: Finding, { names, quotes }: Disclosure): ProblemWords {
  const isReserved = finding.closed === true || finding.hidden === true;
  const masked = maskedPath(finding);
  const words = { ...describeFinding(finding), path: isReserved ? masked : (finding.path ?? []) };
  if (names && quotes) return words;
  return { ...words, masked: { ...describeMasked(finding), path: masked, isNamed: names } };
}

function maskedPath({ entry, path = [] }: Finding): FieldPath {
  return entry ? maskPath(entry.files.type, path) : [];
}
