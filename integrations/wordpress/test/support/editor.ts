import type { FrameLocator, Page } from 'playwright';
import { logIn } from './log-in.ts';

/** The block editor, as an author uses it. */
export class Editor {
  readonly #page: Page;
  readonly #canvas: FrameLocator;

  private constructor(page: Page) {
    this.#page = page;
    this.#canvas = page.frameLocator('iframe[name="editor-canvas"]');
  }

  /** Logs in as the author, and begins a post. */
  static async open(page: Page, address: string): Promise<Editor> {
    await logIn(page, address, 'autora');
    await page.goto(`${address}/wp-admin/post-new.php`);
    const editor = new Editor(page);
    // The guide that WordPress shows the first time. Before the editor is there, WordPress loads what is stored over what is set.
    await editor.#canvas.locator('h1.wp-block-post-title').waitFor();
    await page.evaluate(
      `wp.data.dispatch('core/preferences').set('core/edit-post', 'welcomeGuide', false)`,
    );
    await editor.#canvas.locator('h1.wp-block-post-title').fill('Cinco bloques');
    return editor;
  }

  /** Inserts a block at the end by its title, and fills in its fields by their labels. */
  async insert(title: string, fields: Readonly<Record<string, string>>): Promise<void> {
    await this.#page.evaluate(`wp.data.dispatch('core/block-editor').insertDefaultBlock()`);
    await this.#canvas.locator('p[data-type="core/paragraph"]').click();
    await this.#page.keyboard.type(`/${title}`);
    await this.#page.locator('.components-autocomplete__result', { hasText: title }).click();
    const block = this.#canvas.locator('[data-type^="comunal/"]').last();
    await block.waitFor();
    for (const [label, value] of Object.entries(fields)) {
      const field = block.getByLabel(label, { exact: true });
      const isList = await field.evaluate((element) => element.tagName === 'SELECT');
      await (isList ? field.selectOption(value) : field.fill(value));
    }
  }

  /** The texts of the cards in the editor, once the server has rendered them. */
  async readPreviews(): Promise<string[]> {
    await this.#page.evaluate(`wp.data.dispatch('core/block-editor').clearSelectedBlock()`);
    const previews = this.#canvas.locator('[data-type^="comunal/"] .components-disabled');
    const texts: string[] = [];
    for (const preview of await previews.all()) {
      await preview.locator('a, article').first().waitFor({ state: 'attached' });
      texts.push(await preview.innerText());
    }
    return texts;
  }

  /** What the editor says in place of the block that was inserted last, once the server has said it. */
  async readError(): Promise<string> {
    return this.#canvas.locator('[data-type^="comunal/"] .comunal-error').last().innerText();
  }

  /** Opens a post again, and returns what a field of its first block holds. */
  async reopen(id: string, label: string): Promise<string> {
    const address = new URL(`post.php?post=${id}&action=edit`, this.#page.url());
    await this.#page.goto(address.href);
    const block = this.#canvas.locator('[data-type^="comunal/"]').first();
    await block.waitFor();
    await this.#page.evaluate(
      `wp.data.dispatch('core/block-editor').selectBlock(wp.data.select('core/block-editor').getBlocks()[0].clientId)`,
    );
    return block.getByLabel(label, { exact: true }).inputValue();
  }

  /** Publishes the post, and returns its address. */
  async publish(): Promise<string> {
    await this.#page.locator('.editor-post-publish-button__button').click();
    await this.#page.locator('.editor-post-publish-panel .editor-post-publish-button').click();
    await this.#page.locator('.post-publish-panel__postpublish').waitFor();
    return this.#page.evaluate<string>(`wp.data.select('core/editor').getPermalink()`);
  }
}
