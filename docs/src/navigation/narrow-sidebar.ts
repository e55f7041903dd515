import { defineRouteMiddleware, type StarlightRouteData } from '@astrojs/starlight/route-data';

type SidebarEntry = StarlightRouteData['sidebar'][number];

/**
 * Lists every package of the reference beside each page, and the entry points of one alone: all of all would be most of a page.
 * The pages of packages are in English only, so the other languages link to those.
 */
export const onRequest = defineRouteMiddleware(({ locals }) => {
  const route = locals.starlightRoute;
  route.sidebar = route.sidebar.map((section) =>
    section.type === 'group' && section.entries.some(isReference)
      ? { ...section, entries: section.entries.map(foldUnlessCurrent) }
      : section,
  );
});

function isReference(entry: SidebarEntry): boolean {
  return entry.type === 'link'
    ? entry.href.includes('/reference/')
    : entry.entries.some(isReference);
}

function foldUnlessCurrent(entry: SidebarEntry): SidebarEntry {
  if (entry.type === 'link' || hasCurrent(entry)) return entry;
  const { label, entries } = entry;
  const [first] = entries;
  if (first?.type === 'link') return { ...first, label };
  return entries.length > 0 ? entry : linkToPackage(label);
}

/** A package has no pages in this language. */
function linkToPackage(label: string): SidebarEntry {
  return {
    type: 'link',
    label,
    href: `/en/reference/${label}/`,
    isCurrent: false,
    badge: undefined,
    attrs: { hreflang: 'en' },
  };
}

function hasCurrent(entry: SidebarEntry): boolean {
  return entry.type === 'link' ? entry.isCurrent : entry.entries.some(hasCurrent);
}
