import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright';

interface Axe {
  run(context: Document, options: object): Promise<AxeResults>;
}

/** What axe finds wrong, by WCAG 2.2 AA and its best practices; frames of other servers are left out. */
export async function axeViolations(page: Page): Promise<string[]> {
  // By the debugger and not as a script of the page, whose policy forbids it.
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: Axe };
    const { violations: inPage } = await axe.run(document, { iframes: false });
    return inPage;
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}
