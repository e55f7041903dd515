import { setImmediate } from 'node:timers/promises';
import { push } from '../link/content-graph.ts';
import type { Severity } from '../model/problem-codes.ts';
import { discloseFolder, type Discloser } from './disclosure.ts';
import { severityOf, type Finding } from '../model/finding.ts';
import { locate, readLocated, type LocatedFile } from './locate.ts';
import type { Problem } from '../model/problem.ts';
import { syntaxFindings } from './syntax-findings.ts';
import type { LocatedProblemText } from './to-problem-text.ts';

/** Converts findings to problems with lines and messages. Each file with a finding is parsed once more, with positions. */
export async function toProblems(
  findings: readonly Finding[],
  signal: AbortSignal | undefined,
  disclose: Discloser = discloseFolder,
): Promise<Problem[]> {
  const byFile = new Map<string, Finding[]>();
  for (const finding of findings) push(byFile, identityOf(finding), finding);
  const problems: Problem[] = [];
  if (findings.length === 0) return problems;
  const { toProblemText } = await import('./to-problem-text.ts'); // loads the texts of three languages
  for (const all of byFile.values()) {
    const ofFile = worst(all);
    await setImmediate();
    signal?.throwIfAborted();
    const source = ofFile.find((each) => each.source)?.source;
    const needsLines = ofFile.some((each) => !each.position || each.code === 'yaml-syntax');
    const file = source && needsLines ? await readLocated(source) : undefined;
    for (const finding of ofFile.flatMap((each) => syntaxFindings(each, file)))
      problems.push(
        toProblem(nameOf(finding), finding, file, toProblemText(finding, disclose(finding))),
      );
  }
  return withoutRepeats(problems).toSorted(byLocation);
}

function nameOf({ source, file }: Finding): string {
  return source?.file ?? file ?? '.';
}

/** What tells files apart: a sealed file holds several under its one name. */
function identityOf(finding: Finding): string {
  const { source } = finding;
  return source?.sealedBytes ? source.absolute : nameOf(finding);
}

/** Leaves out what would be read as the same line twice, such as two closed texts in one value that is quoted. */
function withoutRepeats(problems: readonly Problem[]): Problem[] {
  const byLine = new Map<string, Problem>();
  for (const problem of problems) {
    const { code, file, line, column, messages, suggestion } = problem;
    const key = JSON.stringify([code, file, line, column, messages.es, suggestion]);
    if (!byLine.has(key)) byLine.set(key, problem);
  }
  return [...byLine.values()];
}

/** The maximal number of problems reported of one file, the most severe ones. With more, the file is probably something else. */
const most = 100;

function worst(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= most) return findings;
  const rank = (finding: Finding): number => severities.indexOf(severityOf(finding));
  return findings.toSorted((a, b) => rank(a) - rank(b)).slice(0, most);
}

const severities: readonly Severity[] = ['error', 'warning', 'notice'];

function toProblem(
  file: string,
  finding: Finding,
  located: LocatedFile | undefined,
  text: LocatedProblemText,
): Problem {
  const { line, column } = locate(finding, located);
  return {
    code: finding.code,
    severity: severityOf(finding),
    file,
    line,
    column,
    closed: finding.closed ?? false,
    ...text,
  };
}

function byLocation(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
