/** What a page tells of itself. */
export interface PageFacts {
  readonly language: string;
  readonly title: string;
  readonly headings: { readonly level: number; readonly text: string }[];
  readonly alternates: { readonly language: string; readonly href: string }[];
  /** Addresses of everything that it links to or loads, as absolute ones. */
  readonly references: string[];
  readonly repeatedIds: string[];
  /** Parts of addresses after «#» that nothing on the page answers to. */
  readonly brokenFragments: string[];
}

/** A page that is read and not opened. */
export interface PageSource {
  readonly html: string;
  /** Where it stands, as an absolute address. */
  readonly href: string;
}

/** Runs in the page: what it tells of itself, or what a page tells that is only read there. */
export function pageFacts(source?: PageSource): PageFacts {
  const root = source ? new DOMParser().parseFromString(source.html, 'text/html') : document;
  const { href: here, pathname: path } = new URL(source?.href ?? location.href);
  if (source) root.head.prepend(Object.assign(root.createElement('base'), { href: here }));
  const all = <T extends Element>(selector: string): T[] => [...root.querySelectorAll<T>(selector)];
  const ids = all('[id]').map(({ id }) => id);
  const links = all<HTMLAnchorElement>('a[href]');
  return {
    language: root.documentElement.lang,
    title: root.title,
    headings: all('h1, h2, h3, h4, h5, h6').map((heading) => ({
      level: Number(heading.tagName.slice(1)),
      text: heading.textContent ?? '',
    })),
    alternates: all<HTMLLinkElement>('link[rel="alternate"][hreflang]').map((link) => ({
      language: link.hreflang,
      href: link.href,
    })),
    references: [
      ...links.map(({ href }) => href),
      ...all<HTMLLinkElement>('link[href]:not([rel="alternate"], [rel="canonical"])').map(
        ({ href }) => href,
      ),
      ...all('[src]').map((each) => new URL(each.getAttribute('src') ?? '', here).href),
    ],
    repeatedIds: ids.filter((id, index) => ids.indexOf(id) !== index),
    brokenFragments: links
      .filter(({ hash, pathname }) => hash !== '' && pathname === path)
      .map(({ hash }) => decodeURIComponent(hash.slice(1)))
      .filter((id) => !root.getElementById(id)),
  };
}

/** Runs in the page: what it has stored with the visitor. */
export async function listStored(): Promise<string[]> {
  const databases = await indexedDB.databases();
  const workers = await navigator.serviceWorker.getRegistrations();
  const cacheNames = await caches.keys();
  return [
    ...(document.cookie === '' ? [] : ['a cookie']),
    ...(localStorage.length === 0 ? [] : ['localStorage']),
    ...(sessionStorage.length === 0 ? [] : ['sessionStorage']),
    ...databases.map(({ name }) => `the database ${name ?? ''}`),
    ...workers.map(() => 'a service worker'),
    ...cacheNames.map((name) => `the cache ${name}`),
  ];
}
