import { getAttribute, type Page } from './parse-page.ts';

/** Whether nobody reads a page, since it leads to another one in the moment that it opens. */
export function leadsElsewhere({ elements }: Page): boolean {
  return elements.some(
    (element) =>
      element.tagName === 'meta' &&
      getAttribute(element, 'http-equiv')?.trim().toLowerCase() === 'refresh' &&
      /^\s*[01](?:\.\d*)?\s*[;,]\s*url\s*=/i.test(getAttribute(element, 'content') ?? ''),
  );
}
