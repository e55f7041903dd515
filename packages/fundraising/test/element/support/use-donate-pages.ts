import { join } from 'node:path';
import { useElementPages, type ElementPage, type PageOptions } from '@comunal/test-kit';
import { campaign as sample } from '../../support/signers.ts';

/** A page with campaigns in it. */
export interface DonatePage extends ElementPage {
  /** The events so far: names without `comunal-donate-`, with their details. */
  readonly events: () => Promise<[name: string, detail: Record<string, unknown>][]>;
  /** The text of the first element, as it is seen and read aloud. */
  readonly words: () => Promise<string>;
}

/** The fallback of the page for readers without script. */
const STATIC = '<p>Sin programa: cuenta 0000</p>';

/** Inlines a campaign in a page as JSON that cannot end the script. */
export function inline(data: unknown): string {
  const json = typeof data === 'string' ? data : JSON.stringify(data).replaceAll('<', '\\u003c');
  return `<script type="application/json">${json}</script>`;
}

/** Renders the element as HTML, with the sample campaign by default. */
export function donate(attributes = '', data: unknown = sample): string {
  return `<h2>Apoyo</h2><comunal-donate ${attributes}>${STATIC}${inline(data)}</comunal-donate>`;
}

/** Opens pages with `<comunal-donate>`. Call it once, at the top of a test file. */
export function useDonatePages() {
  const entry = join(import.meta.dirname, '..', '..', '..', 'src', 'define', 'index.ts');
  const openPage = useElementPages({ define: entry, again: entry }, async (page) => {
    await page.clock.setFixedTime('2026-11-25T18:00:00Z');
    await page.addInitScript(() => {
      const seen: [string, unknown][] = [];
      Object.assign(globalThis, { seen });
      for (const name of ['ready', 'untrusted', 'unchecked', 'expired', 'error'])
        document.addEventListener(`comunal-donate-${name}`, (event) => {
          seen.push([name, (event as CustomEvent).detail]);
        });
    });
  });
  return async (body: string, options: PageOptions = {}): Promise<DonatePage> => {
    const opened = await openPage(body, { scripts: ['define'], ...options });
    return {
      ...opened,
      events: () => opened.page.evaluate(() => (globalThis as never)['seen']),
      words: () =>
        opened.page
          .locator('comunal-donate')
          .first()
          .evaluate(({ shadowRoot }) => shadowRoot?.textContent.replaceAll(/[ \n]+/g, ' ') ?? ''),
    };
  };
}
