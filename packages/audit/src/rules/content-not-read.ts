import type { Content } from '@comunal/content';
import type { ClosedContent } from '../closed/closed-content.ts';
import type { Observation } from '../finding.ts';
import type { AuditRule } from './audit-rule.ts';

/** What could not be read of the content cannot be looked for, which has to be said. */
export function createContentNotReadRule({ content }: ClosedContent): AuditRule {
  return { codes: [], checkSite: () => listNotRead(content) };
}

function* listNotRead({ problems, entries }: Content): Generator<Observation> {
  if (problems.some(({ code }) => code === 'sealed-not-read'))
    yield toObservation('sealed entries of the content, since no key at hand opens them');
  if (problems.some(({ code }) => code === 'sealed-damaged'))
    yield toObservation('damaged sealed entries of the content');
  const slugs = new Set(entries.map(({ slug }) => slug));
  const isUnread = ({ severity, code, file }: Content['problems'][number]): boolean =>
    severity === 'error' && code !== 'sealed-damaged' && !slugs.has(slugOf(file));
  if (problems.some((problem) => isUnread(problem)))
    yield toObservation('entries of the content that have errors: comunal check says which');
}

/** The slug of the entry that a file is of, by its name. */
function slugOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\..*$/, '');
}

function toObservation(detail: string): Observation {
  return { code: 'not-inspected', file: '', detail };
}
