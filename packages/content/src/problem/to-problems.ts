import { setImmediate } from 'node:timers/promises';
import { push } from '../graph/graph.ts';
import type { Severity } from './codes.ts';
import { severityOf, type Finding } from './finding.ts';
import { locate, readLocated, type LocatedFile } from './locate.ts';
import { markUnread } from './mark-unread.ts';
import type { Problem, Words } from './problem.ts';
import { syntaxFindings } from './syntax-findings.ts';

/** Gives findings their lines and words. Each file with a finding is read once more, with positions. */
export async function toProblems(
  findings: readonly Finding[],
  signal: AbortSignal | undefined,
  closedSlugs: Iterable<string> = [],
): Promise<Problem[]> {
  const byFile = new Map<string, Finding[]>();
  for (const finding of markUnread(findings, closedSlugs))
    push(byFile, finding.source?.file ?? finding.file ?? '.', finding);
  const problems: Problem[] = [];
  if (findings.length === 0) return problems;
  const { describe, describeMasked } = await import('./describe.ts'); // the texts of three languages, for whoever needs them
  for (const [name, all] of byFile) {
    const ofFile = worst(all);
    await setImmediate();
    signal?.throwIfAborted();
    const source = ofFile.find((each) => each.source)?.source;
    const needsLines = ofFile.some((each) => !each.position || each.code === 'yaml-syntax');
    const file = source && needsLines ? await readLocated(source) : undefined;
    for (const finding of ofFile.flatMap((each) => syntaxFindings(each, file)))
      problems.push({
        ...toProblem(name, finding, file, describe(finding)),
        ...(finding.unread && !finding.closed ? { masked: describeMasked(finding) } : {}),
        ...(finding.closed && finding.type ? { masked: describe(withoutType(finding)) } : {}),
      });
  }
  return problems.toSorted(byPlace);
}

/** More than this in one file, and somebody has mistaken it for something else: the gravest are told. */
const most = 100;

function worst(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= most) return findings;
  const rank = (finding: Finding): number => severities.indexOf(severityOf(finding));
  return findings.toSorted((one, other) => rank(one) - rank(other)).slice(0, most);
}

const severities: readonly Severity[] = ['error', 'warning', 'notice'];

function toProblem(
  file: string,
  finding: Finding,
  located: LocatedFile | undefined,
  words: Words,
): Problem {
  const { line, column } = locate(finding, located);
  const closed = finding.closed ?? false;
  const path = finding.path ?? [];
  return {
    code: finding.code,
    severity: severityOf(finding),
    file,
    line,
    column,
    // The last step of an unknown key is the collective's own word.
    path: (closed || finding.hidden) && finding.code === 'unknown-key' ? path.slice(0, -1) : path,
    closed,
    ...words,
  };
}

/** The name of a field may be told to others; of what type a closed entry is need not be. */
function withoutType({ type: _, ...finding }: Finding): Finding {
  return finding;
}

function byPlace(one: Problem, other: Problem): number {
  if (one.file !== other.file) return one.file < other.file ? -1 : 1;
  return one.line - other.line || one.column - other.column;
}
