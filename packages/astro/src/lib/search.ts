// Searches on the visitor's own device: the index is a set of files beside the pages, and nothing typed leaves the page.

interface PagefindEntry {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
}

interface Pagefind {
  search(query: string): Promise<{ results: readonly { data(): Promise<PagefindEntry> }[] }>;
}

const RESULTS_SHOWN = 20;

const form = document.querySelector<HTMLFormElement>('#search-form');
const input = document.querySelector<HTMLInputElement>('#query');
const statusLine = document.querySelector<HTMLElement>('#search-status');
const list = document.querySelector<HTMLOListElement>('#search-results');

if (form && input && statusLine && list) {
  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void search(input.value, form, statusLine, list);
  });
}

async function search(
  query: string,
  { dataset: words }: HTMLFormElement,
  statusLine: HTMLElement,
  results: HTMLOListElement,
): Promise<void> {
  results.replaceChildren();
  statusLine.textContent = '';
  if (!query.trim()) return;
  try {
    const pagefind = (await import(/* @vite-ignore */ words['index'] ?? '')) as Pagefind;
    const { results: matches } = await pagefind.search(query);
    const entries = await Promise.all(matches.slice(0, RESULTS_SHOWN).map((each) => each.data()));
    results.replaceChildren(...entries.map(resultItem));
    statusLine.textContent =
      matches.length === 0
        ? (words['none'] ?? '')
        : `${words['some'] ?? ''}: ${String(matches.length)}`;
  } catch {
    statusLine.textContent = words['failed'] ?? '';
  }
}

function resultItem({ url, excerpt, meta }: PagefindEntry): HTMLLIElement {
  const item = document.createElement('li');
  const title = document.createElement('h2');
  const link = document.createElement('a');
  link.href = new URL(url, location.origin).pathname;
  link.textContent = meta['title'] ?? url;
  title.append(link);
  const text = document.createElement('p');
  text.append(...markedText(excerpt));
  item.append(title, text);
  return item;
}

/** The excerpt comes as HTML with <mark>. Of the parsed page, which runs and loads nothing, the words alone are taken. */
function markedText(excerpt: string): Node[] {
  const { body } = new DOMParser().parseFromString(excerpt, 'text/html');
  return [...body.childNodes].map((node) => {
    const text = node.textContent ?? '';
    if (node.nodeName !== 'MARK') return document.createTextNode(text);
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });
}

export {}; // a module, so that its names stay its own
