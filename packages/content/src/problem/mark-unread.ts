import { toSlug } from '../files/file-name.ts';
import { privateFolder } from '../files/folders.ts';
import type { Finding } from './finding.ts';

/**
 * Marks findings that quote the slug of a closed entry, or of one whose file was not read and which may be closed: others
 * are not told it either.
 */
export function markUnread(
  findings: readonly Finding[],
  closedSlugs: Iterable<string> = [],
): readonly Finding[] {
  const unread = findings.filter((finding) => finding.unread).flatMap(slugsIn);
  const slugs = new Set([...closedSlugs, ...unread]);
  if (slugs.size === 0) return findings;
  return findings.map((finding) =>
    quotes(finding, slugs) ? { ...finding, unread: true } : finding,
  );
}

/** What the entry of a file may be called: as the file, or as its folder of files. */
function slugsIn({ source, file = '' }: Finding): string[] {
  const steps = (source?.file ?? file).split('/');
  return steps
    .slice(steps[0] === privateFolder ? 2 : 1)
    .map(toStem)
    .filter(Boolean);
}

function quotes({ code, values = {} }: Finding, slugs: ReadonlySet<string>): boolean {
  const quoted = quotedIn[code];
  return (
    quoted !== undefined &&
    String(values[quoted])
      .split(/[/?#]/)
      .some((step) => slugs.has(toStem(step)))
  );
}

/** Under which name the messages quote what should lead to an entry or to a file beside one. */
const quotedIn: Partial<Record<Finding['code'], string>> = {
  'bad-reference': 'value',
  'broken-reference': 'slug',
  'broken-link': 'href',
  'path-outside': 'value',
  'missing-file': 'value',
};

function toStem(step: string): string {
  return toSlug(step.split('.').find(Boolean) ?? '');
}
