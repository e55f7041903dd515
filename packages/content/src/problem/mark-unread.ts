import { toSlug } from '../files/file-name.ts';
import { privateFolder } from '../files/folders.ts';
import type { Finding } from './finding.ts';

/** Marks findings that quote the slug of an entry whose file was not read: it may be closed, so others are not told it either. */
export function markUnread(findings: readonly Finding[]): readonly Finding[] {
  const slugs = new Set(findings.filter(({ unread }) => unread).flatMap(slugsIn));
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
  if (code === 'broken-reference') return slugs.has(String(values['slug']));
  return (
    code === 'broken-link' &&
    String(values['href'])
      .split(/[/?#]/)
      .some((step) => slugs.has(toStem(step)))
  );
}

function toStem(step: string): string {
  return toSlug(step.split('.').find(Boolean) ?? '');
}
