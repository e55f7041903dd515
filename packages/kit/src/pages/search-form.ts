import { getAttribute, type PageElement } from './page-element.ts';

/** Finds the form of a page that `@comunal/astro` makes for searching, which tells its script where the index is. */
export function findSearchForm({
  elements,
}: {
  readonly elements: readonly PageElement[];
}): PageElement | undefined {
  const has = (id: string): boolean => elements.some((each) => getAttribute(each, 'id') === id);
  return elements.find(
    (each) =>
      each.tagName === 'form' &&
      /\bpagefind\.js$/.test(getAttribute(each, 'data-index') ?? '') &&
      getAttribute(each, 'id') === 'search-form' &&
      has('search-results') &&
      has('search-status'),
  );
}
