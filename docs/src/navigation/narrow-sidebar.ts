import { defineRouteMiddleware, type StarlightRouteData } from '@astrojs/starlight/route-data';

type SidebarEntry = StarlightRouteData['sidebar'][number];

/** Lists every package of the reference beside each page, and the entry points of one alone: all of all would be most of a page. */
export const onRequest = defineRouteMiddleware(({ locals }) => {
  const route = locals.starlightRoute;
  const { contentLanguage } = route.entry.data;
  if (contentLanguage !== undefined && contentLanguage !== route.lang) {
    route.entryMeta = { ...route.entryMeta, lang: contentLanguage };
    route.isFallback = true;
  }
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
  const [first] = entry.entries;
  return first?.type === 'link' ? { ...first, label: entry.label } : entry;
}

function hasCurrent(entry: SidebarEntry): boolean {
  return entry.type === 'link' ? entry.isCurrent : entry.entries.some(hasCurrent);
}
