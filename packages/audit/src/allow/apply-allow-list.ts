import picomatch from 'picomatch';
import type { Finding } from '../finding.ts';
import type { AllowEntry } from './allow-entry.ts';

/** A finding that somebody allowed, with the reason. */
export interface AllowedFinding extends Finding {
  /** The reason of the entry that allows it. */
  readonly reason: string;
}

/** Findings, once an allow-list was applied. */
export interface AllowedReport {
  /** Those that nobody allowed. */
  readonly findings: readonly Finding[];
  /** Those that an entry allows, with its reason. */
  readonly allowed: readonly AllowedFinding[];
  /** Entries that allow nothing, since what they were for is gone or was misspelled. */
  readonly unused: readonly AllowEntry[];
  /** Entries whose last day is over. They allow nothing. */
  readonly expired: readonly AllowEntry[];
}

/**
 * Tells the findings that an allow-list allows from the others.
 *
 * @param findings - What an audit found.
 * @param entries - The entries of the allow-list.
 * @param today - The day that `until` is compared with, as `2026-11-28`.
 * @example
 * ```ts
 * import { applyAllowList, parseAllowList, type Finding } from '@comunal/audit';
 *
 * const finding: Finding = { code: 'http-link', level: 'warning', file: 'a.html', detail: 'http://red.example/' };
 * const entries = parseAllowList('[{ code: http-link, file: "*.html", reason: Esa red no tiene HTTPS. }]');
 * const { findings, allowed } = applyAllowList([finding], entries, '2026-11-28');
 * console.log(findings.length, allowed[0]?.reason); // → 0 Esa red no tiene HTTPS.
 * ```
 */
export function applyAllowList(
  findings: readonly Finding[],
  entries: readonly AllowEntry[],
  today: string,
): AllowedReport {
  const isOver = ({ until }: AllowEntry): boolean => until !== undefined && until < today;
  const matchers = entries
    .filter((entry) => !isOver(entry))
    .map((entry) => ({ entry, matchesFile: picomatch(entry.file, { dot: true }) }));
  const used = new Set<AllowEntry>();
  const kept: Finding[] = [];
  const allowed: AllowedFinding[] = [];
  for (const finding of findings) {
    const { code, detail } = finding;
    // What is about the site as a whole is shown as `.`.
    const file = finding.file === '' ? '.' : finding.file;
    const matching = matchers.filter(
      ({ entry, matchesFile }) =>
        entry.code === code &&
        (entry.detail === undefined || entry.detail === detail) &&
        (entry.file === file || matchesFile(file)),
    );
    for (const { entry } of matching) used.add(entry);
    const [first] = matching;
    if (first) allowed.push({ ...finding, reason: first.entry.reason });
    else kept.push(finding);
  }
  return {
    findings: kept,
    allowed,
    unused: matchers.map(({ entry }) => entry).filter((entry) => !used.has(entry)),
    expired: entries.filter(isOver),
  };
}
