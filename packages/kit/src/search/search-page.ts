// What runs in a page of the kit. It is written out as a text, so that it must use nothing from outside of itself.

interface SearchMatch {
  readonly href: string;
  readonly title: string;
  /** The beginning of its text. */
  readonly excerpt: string;
  readonly match: Readonly<Record<string, readonly string[]>>;
}

interface SearchIndex {
  search(query: string, options: object): readonly SearchMatch[];
}

/** What the scripts before this one have put into the page. */
declare const comunalKitIndex: Readonly<Record<string, string>>;
declare const MiniSearch: { loadJSON(json: string, options: object): SearchIndex };

/**
 * Makes the forms of a page search the index that was loaded before it. What is typed leaves the page for nowhere; it may stand in
 * the address, from the page that somebody came from.
 *
 * @param toTerm - How words were brought into their form in the index.
 */
export function startSearch(toTerm: (word: string) => string): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-kit-search]')) {
    const { kitSearch = '', kitRoot = '', none = '', some = '' } = form.dataset;
    const input = form.querySelector<HTMLInputElement>('input[type="search"]');
    const status = document.querySelector('#search-status');
    const list = document.querySelector('#search-results');
    const data = comunalKitIndex[kitSearch];
    if (!input || !status || !list || data === undefined) continue;
    let index: SearchIndex | undefined;
    const search = (): void => {
      list.replaceChildren();
      status.textContent = '';
      const query = input.value.trim();
      if (query === '') return;
      index ??= MiniSearch.loadJSON(data, {
        fields: ['title', 'text'],
        storeFields: ['href', 'title', 'excerpt'],
        processTerm: toTerm,
      });
      const matches = index.search(query, {
        combineWith: 'AND',
        prefix: true,
        fuzzy: (term: string) => (term.length > 5 ? 1 : false),
        boost: { title: 3 },
      });
      status.textContent = matches.length === 0 ? none : `${some}: ${matches.length}`;
      list.replaceChildren(...matches.slice(0, 30).map((each) => toItem(each, kitRoot)));
    };
    form.hidden = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      search();
    });
    const asked = new URLSearchParams(location.search).get('q');
    if (asked !== null) {
      input.value = asked;
      search();
    }
  }

  function toItem({ href, title, excerpt, match }: SearchMatch, root: string): HTMLLIElement {
    const item = document.createElement('li');
    const heading = document.createElement('h2');
    const link = document.createElement('a');
    link.href = root + href;
    link.textContent = title || href;
    heading.append(link);
    const words = document.createElement('p');
    words.append(...toExcerpt(excerpt, Object.keys(match)));
    item.append(heading, words);
    return item;
  }

  /** The words around the first that was found, with those that were found marked. */
  function toExcerpt(text: string, terms: readonly string[]): (Node | string)[] {
    const words = [...text.matchAll(/[^\s\p{P}]+/gu)];
    const isFound = (word: string): boolean => {
      const term = toTerm(word);
      return terms.some((each) => term === each);
    };
    const first = words.findIndex(([word]) => isFound(word));
    const from = Math.max(0, first - 12);
    const excerpt = words.slice(from, from + 32);
    const start = from === 0 ? 0 : (excerpt[0]?.index ?? 0);
    const last = excerpt.at(-1);
    const end = last ? last.index + last[0].length : text.length;
    const parts: (Node | string)[] = [from > 0 ? '… ' : ''];
    let position = start;
    for (const each of excerpt) {
      const [word] = each;
      if (!isFound(word)) continue;
      const mark = document.createElement('mark');
      mark.textContent = word;
      parts.push(text.slice(position, each.index), mark);
      position = each.index + word.length;
    }
    return [...parts, text.slice(position, end), end < text.length ? ' …' : ''];
  }
}
