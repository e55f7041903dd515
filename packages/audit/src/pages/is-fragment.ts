import type { Page } from './parse-page.ts';

/** Whether a file is a piece that a script puts into a page, or proves to a search engine whose the site is. */
export function isFragment({ document, elements }: Page): boolean {
  const hasDoctype = document.childNodes.some(({ nodeName }) => nodeName === '#documentType');
  const ofPage = new Set(['html', 'head', 'title', 'body']);
  return (
    !hasDoctype &&
    !elements.some(({ tagName, sourceCodeLocation }) =>
      Boolean(sourceCodeLocation && ofPage.has(tagName)),
    )
  );
}
