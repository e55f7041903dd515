import type { Site } from '../files/site-files.ts';
import type { Finding } from '../finding.ts';
import { findInShortText, type ClosedContent } from './closed-content.ts';

/** What stands for a part of a path that may not be named. */
const mask = '*';

/**
 * Takes out of a finding of any rule what must not be public: a report is read by more people than have the content. Of a path the
 * steps that say it become `*`, of a detail all.
 */
export function maskFinding(finding: Finding, closed: ClosedContent, site: Site): Finding {
  const { file, detail } = finding;
  return {
    ...finding,
    file: maskPath(file, closed, site),
    detail: isTelling(detail, closed, site) ? mask : detail,
  };
}

function maskPath(path: string, closed: ClosedContent, site: Site): string {
  if (path === '' || !isTelling(path, closed, site)) return path;
  const steps = path.split('/');
  const masked = steps.map((step, index) => {
    const isStep = closed.paths.find(steps.slice(0, index + 1).join('/'), site) !== undefined;
    const isFirst = closed.paths.find(steps.slice(0, index).join('/'), site) === undefined;
    return (isStep && isFirst) || findInShortText(closed.finder, `/${step}/`).length > 0
      ? mask
      : step;
  });
  const result = masked.join('/');
  // What only shows over several steps is masked with all of them.
  return isTelling(result, closed, site) ? mask : result;
}

function isTelling(text: string, { finder, paths }: ClosedContent, site: Site): boolean {
  // A detail can name several addresses, with queries; a path begins below a slash.
  const parts = [text, ...text.split(/[\s?#]+/)];
  return (
    findInShortText(finder, `/${text}`).length > 0 ||
    parts.some((part) => paths.find(part, site) !== undefined)
  );
}
