import parseContentSecurityPolicy from 'content-security-policy-parser';
import { getAttribute, getLine, type Page, type PageElement } from '../pages/parse-page.ts';
import type { ServerHeaders } from './server-headers.ts';

/** A content security policy that is in force on a page. */
export interface ContentPolicy {
  /** The sources of each directive. */
  readonly directives: ReadonlyMap<string, readonly string[]>;
  /** The file that says it, and the line. */
  readonly file: string;
  readonly line?: number | undefined;
  /** The `<meta>` that says it; absent for a header. */
  readonly meta?: PageElement;
}

/** Lists the policies of a page: all of them hold at once. */
export function listPolicies(page: Page, headers: ServerHeaders): ContentPolicy[] {
  const sent = headers
    .listHeaders(page.path)
    .filter(({ name }) => name === 'content-security-policy')
    .flatMap(({ value, file, line }) =>
      value.split(',').map((policy) => ({ directives: parse(policy), file, line })),
    );
  const written = page.elements.filter(isPolicy).map((meta) => ({
    directives: parse(getAttribute(meta, 'content') ?? ''),
    file: page.path,
    line: getLine(meta),
    meta,
  }));
  return [...sent, ...written].filter(({ directives }) => directives.size > 0);
}

/** The sources that a policy has for something, by the first of several directives that it contains; `undefined` where it allows anything. */
export function getSources(
  { directives }: ContentPolicy,
  ...names: readonly string[]
): readonly string[] | undefined {
  return names.map((name) => directives.get(name)).find((sources) => sources !== undefined);
}

/** White space is joined first, since the parser's own way of trimming takes long where somebody writes megabytes of it. */
function parse(policy: string): ReadonlyMap<string, readonly string[]> {
  return parseContentSecurityPolicy(policy.replaceAll(/[\t\n\f\r ]+/g, ' '));
}

/** Whether an element says a policy that browsers follow, which they do in the head alone. */
function isPolicy(element: PageElement): boolean {
  const { tagName, parentNode } = element;
  if (tagName !== 'meta') return false;
  const isInHead = parentNode !== null && 'tagName' in parentNode && parentNode.tagName === 'head';
  const name = getAttribute(element, 'http-equiv')?.trim().toLowerCase();
  return isInHead && name === 'content-security-policy';
}
