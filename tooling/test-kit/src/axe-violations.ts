import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright';

interface Axe {
  run(context: Document, options: RunOptions): Promise<AxeResults>;
}

/** The short form: a page reads it in half of the time. */
const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Of what passes axe would describe every element, which takes a third of its time. */
const OPTIONS: RunOptions = { iframes: false, resultTypes: ['violations'] };

/** What axe finds wrong, by WCAG 2.2 AA and its best practices; frames of other servers are left out. */
export async function axeViolations(page: Page): Promise<string[]> {
  // By the debugger and not as a script of the page, whose policy forbids it.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(SOURCE);
  const violations = await page.evaluate(async (options) => {
    const { axe } = globalThis as unknown as { axe: Axe };
    const { violations: inPage } = await axe.run(document, options);
    return inPage;
  }, OPTIONS);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}
