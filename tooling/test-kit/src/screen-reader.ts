import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright';

const require = createRequire(import.meta.url);

/** Makes a screen reader ready to be asked by `heardIn`. It is no part of the page: open that with `bypassCSP`. */
export async function bringScreenReader(page: Page): Promise<void> {
  const source = require.resolve('@guidepup/virtual-screen-reader/browser.js');
  const body = readFileSync(source, 'utf8');
  await page.route('**/virtual-screen-reader.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body }),
  );
}

/** What a screen reader says of an element, or of a part of it, without the words for where a paragraph or a list is. */
export async function heardIn(page: Page, element: string, part = ''): Promise<string[]> {
  // As text: Vite would turn the import into one of its own.
  const phrases = await page.evaluate<string[]>(`(async () => {
    const { virtual } = await import('/virtual-screen-reader.js');
    // The reader does not look into shadow roots: it gets a copy of what is to be seen in this one.
    const copyOf = (node) => {
      if (node.nodeType === Node.TEXT_NODE) return [node.cloneNode()];
      if (node.nodeType !== Node.ELEMENT_NODE || !node.checkVisibility()) return [];
      const copy = node.cloneNode();
      copy.removeAttribute('src');
      copy.append(...[...node.childNodes].flatMap(copyOf));
      return [copy];
    };
    const root = document.querySelector('${element}').shadowRoot;
    const nodes = '${part}' ? root.querySelectorAll('${part}') : root.childNodes;
    const container = document.createElement('main');
    container.append(...[...nodes].flatMap(copyOf));
    document.body.append(container);
    await virtual.start({ container });
    while ((await virtual.lastSpokenPhrase()) !== 'end of main') await virtual.next();
    const phrases = await virtual.spokenPhraseLog();
    await virtual.stop();
    container.remove();
    return phrases;
  })()`);
  return phrases.filter((phrase) => !WHERE.test(phrase));
}

const WHERE =
  /^(?:end of |end, |main$|paragraph$|strong$|list$|listitem, |group$|term$|definition$)/;
