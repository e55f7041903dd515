import type { Page } from 'playwright';
import { readCode } from '../element/support/read-codes.ts';
import type { Shown } from './attack.ts';

/** Letters and digits, without what parts them and without accents. */
const plain = (text: string): string =>
  text.normalize('NFD').replaceAll(/[^\p{L}\p{N}]|\p{Default_Ignorable_Code_Point}/gu, '');

/** Everything of a kind that a page shows now, to be looked through for what an attack is to show. */
export async function shownNow(page: Page, shows: Shown): Promise<boolean> {
  if ('leads' in shows) return page.url().startsWith(shows.leads);
  if ('code' in shows) return (await codes(page)).includes(shows.code);
  if ('link' in shows) return (await links(page)).some((link) => link.startsWith(shows.link));
  if ('picture' in shows) return page.evaluate(() => (document.images[0]?.naturalWidth ?? 0) > 0);
  const [kind = '', wanted = ''] = Object.entries(shows)[0] ?? [];
  const seen = await READERS[kind]?.(page);
  return plain(seen ?? '').includes(plain(wanted));
}

const READERS: Readonly<Record<string, (page: Page) => Promise<string>>> = {
  text: async (page) => {
    const texts = page.frames().map((frame) => frame.evaluate(textOf).catch(() => ''));
    return (await Promise.all(texts)).join(' ');
  },
  turned: (page) => page.evaluate(textByPlace),
  generated: async (page) => {
    const session = await page.context().newCDPSession(page);
    const { documents, strings } = await session.send('DOMSnapshot.captureSnapshot', {
      computedStyles: [],
    });
    await session.detach();
    return documents
      .flatMap(({ layout }) => layout.text.map((index) => strings[index] ?? ''))
      .join('');
  },
  field: (page) =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLInputElement>('input, textarea')]
        .map(({ value, placeholder }) => value || placeholder)
        .join(''),
    ),
  label: (page) =>
    page.evaluate(() =>
      [...document.querySelectorAll('[title], [aria-label], [alt], [label]')]
        .flatMap((element) =>
          ['title', 'aria-label', 'alt', 'label'].map((name) => element.getAttribute(name) ?? ''),
        )
        .join(' '),
    ),
};

/** The text on the screen, shadow roots included, with everything open that opens by a press. */
function textOf(): string {
  const texts: string[] = [];
  const roots: (Document | ShadowRoot)[] = [document];
  for (let root = roots.pop(); root; root = roots.pop()) {
    for (const details of root.querySelectorAll('details')) details.open = true;
    for (const element of root.querySelectorAll('*'))
      if (element.shadowRoot) {
        roots.push(element.shadowRoot);
        for (const details of element.shadowRoot.querySelectorAll('details')) details.open = true;
        for (const part of element.shadowRoot.children)
          if (part instanceof HTMLElement) texts.push(part.innerText);
      }
  }
  const drawn = [...document.querySelectorAll('svg text')].map((text) => text.textContent);
  return [document.body.innerText, ...drawn, drawn.join(''), ...texts].join(' ');
}

/** Every sign of the page by its place on the screen: lines from above, and in a line from the left. */
function textByPlace(): string {
  const isSeen = ({ parentElement: element }: Text): boolean => {
    if (!element?.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
      return false;
    const { color, clipPath, filter, fontSize } = getComputedStyle(element);
    const { backgroundColor } = getComputedStyle(document.body);
    const isClear = color === backgroundColor || /^rgba.* 0\)$/.test(color);
    return !isClear && clipPath === 'none' && filter === 'none' && Number.parseFloat(fontSize) > 2;
  };
  const signs: { sign: string; x: number; y: number }[] = [];
  const roots: Node[] = [document.body];
  for (let root = roots.pop(); root; root = roots.pop()) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Element && node.shadowRoot) roots.push(node.shadowRoot);
      if (!(node instanceof Text) || !isSeen(node)) continue;
      for (let index = 0; index < node.data.length; index += 1) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + 1);
        const { x, y, width, height } = range.getBoundingClientRect();
        if (width > 0) signs.push({ sign: node.data[index] ?? '', x, y: y + height / 2 });
      }
    }
  }
  return signs
    .toSorted((a, b) => Math.round((a.y - b.y) / 6) || a.x - b.x)
    .map(({ sign }) => sign)
    .join('');
}

function links(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('a, area, form, button')].flatMap((element) => {
      if (element instanceof SVGAElement)
        return [new URL(element.href.baseVal, document.baseURI).href];
      if (element instanceof HTMLFormElement) return [element.action];
      if (element instanceof HTMLButtonElement) return [element.formAction];
      return element instanceof HTMLAnchorElement || element instanceof HTMLAreaElement
        ? [element.href]
        : [];
    }),
  );
}

async function codes(page: Page): Promise<readonly (string | undefined)[]> {
  const pictures = page.locator('main > :is(img, canvas, svg, table, div)').last();
  return [await readCode(page, pictures)];
}
