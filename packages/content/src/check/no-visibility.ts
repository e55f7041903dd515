import { createEntryFinding } from '../validate/create-entry-finding.ts';
import type { FieldPath } from '@comunal/schemas';
import type { Fault } from '../validate/fault.ts';
import type { ParsedEntry } from '../link/content-graph.ts';
import { severityOf, type Finding } from '../model/finding.ts';

/**
 * Reports `no-visibility` of entries that do not say their visibility and have other problems: those messages quote
 * nothing, and the author may not know why. A site that counts as closed shows nothing at all, so it is always reported.
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

/** Reports `no-visibility` of a part of an entry, such as a node, that counts as closed. */
export function checkPartVisibility(path: FieldPath): Fault {
  return { code: 'no-visibility', variant: 'part', severity: 'warning', path, target: 'key' };
}

function isProblem(finding: Finding): boolean {
  return severityOf(finding) !== 'notice' && finding.code !== 'closed-outside-private';
}
