// Searches on the visitor's own device: the index is a set of files beside the pages, and nothing typed leaves the page.

interface Found {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
}

interface Pagefind {
  search(query: string): Promise<{ results: readonly { data(): Promise<Found> }[] }>;
}

const RESULTS_SHOWN = 20;
const INDEX = '/pagefind/pagefind.js';

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
  line: HTMLElement,
  results: HTMLOListElement,
): Promise<void> {
  results.replaceChildren();
  line.textContent = '';
  if (!query.trim()) return;
  try {
    const pagefind = (await import(/* @vite-ignore */ INDEX)) as Pagefind;
    const { results: found } = await pagefind.search(query);
    const shown = await Promise.all(found.slice(0, RESULTS_SHOWN).map((each) => each.data()));
    results.replaceChildren(...shown.map(resultItem));
    line.textContent =
      found.length === 0
        ? (words['none'] ?? '')
        : `${words['some'] ?? ''}: ${String(found.length)}`;
  } catch {
    line.textContent = words['failed'] ?? '';
  }
}

function resultItem({ url, excerpt, meta }: Found): HTMLLIElement {
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

/** The excerpt comes as escaped HTML with <mark>: rebuilt as text and elements, so that no HTML of it is ever parsed. */
function markedText(excerpt: string): Node[] {
  return excerpt.split(/(<mark>.*?<\/mark>)/).map((part) => {
    const inner = /^<mark>(.*)<\/mark>$/.exec(part)?.[1];
    if (inner === undefined) return document.createTextNode(unescape(part));
    const mark = document.createElement('mark');
    mark.textContent = unescape(inner);
    return mark;
  });
}

function unescape(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

export {}; // a module, so that its names stay its own
