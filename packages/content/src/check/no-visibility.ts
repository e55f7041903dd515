import { createEntryFinding } from '../validate/issues-to-findings.ts';
import type { ParsedEntry } from '../link/content-graph.ts';
import { severityOf, type Finding } from '../model/finding.ts';

/**
 * Entries that say nothing of their visibility and have other problems: their messages quote nothing, and whoever wrote
 * them may not know why. A site that counts as closed shows nothing at all, so it is told in any case.
 */
export function* checkNoVisibility(
  parsedEntries: readonly ParsedEntry[],
  findings: readonly Finding[],
): Generator<Finding> {
  const faulty = new Set(findings.filter(isProblem).map(({ source }) => source?.file));
  for (const { raw } of parsedEntries) {
    const { type, isPrivate, shared, languages } = raw.files;
    if (raw.saysVisibility || isPrivate) continue;
    const sources = shared ? [shared, ...languages] : languages;
    if (type === 'site' || sources.some(({ file }) => faulty.has(file))) {
      const finding = createEntryFinding(raw, { code: 'no-visibility', path: [], target: 'key' });
      yield { ...finding, position: { line: 1, column: 1 } };
    }
  }
}

function isProblem(finding: Finding): boolean {
  return severityOf(finding) !== 'notice' && finding.code !== 'closed-outside-private';
}
