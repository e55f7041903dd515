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
  readonly stored: string[];
}

/** Runs in the page. */
export async function pageFacts(): Promise<PageFacts> {
  const all = <T extends Element>(selector: string): T[] => [
    ...document.querySelectorAll<T>(selector),
  ];
  const ids = all('[id]').map(({ id }) => id);
  const links = all<HTMLAnchorElement>('a[href]');
  const databases = await indexedDB.databases();
  const workers = await navigator.serviceWorker.getRegistrations();
  const cacheNames = await caches.keys();
  return {
    language: document.documentElement.lang,
    title: document.title,
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
      ...all<HTMLScriptElement>('[src]').map(({ src }) => src),
    ],
    repeatedIds: ids.filter((id, index) => ids.indexOf(id) !== index),
    brokenFragments: links
      .filter(({ hash, pathname }) => hash !== '' && pathname === location.pathname)
      .map(({ hash }) => decodeURIComponent(hash.slice(1)))
      .filter((id) => !document.getElementById(id)),
    stored: [
      ...(document.cookie === '' ? [] : ['a cookie']),
      ...(localStorage.length === 0 ? [] : ['localStorage']),
      ...(sessionStorage.length === 0 ? [] : ['sessionStorage']),
      ...databases.map(({ name }) => `the database ${name ?? ''}`),
      ...workers.map(() => 'a service worker'),
      ...cacheNames.map((name) => `the cache ${name}`),
    ],
  };
}
