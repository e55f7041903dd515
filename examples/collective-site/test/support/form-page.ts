import type { Locator, Page } from 'playwright';

/** A form of Decap, opened in a page, as an editor who reads Spanish uses it. */
export class FormPage {
  /** What failed on the page. */
  readonly errors: string[] = [];
  /** Every address that was asked for. */
  readonly requests: string[] = [];
  /** The questions that were asked. */
  readonly questions: string[] = [];
  /** The answer to the next questions. */
  answer = true;
  /** Hears of the next notice of the page. */
  #hearNotice: (text: string) => void = () => {};
  #isLoggedIn = false;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    page.on('request', (request) => this.requests.push(request.url()));
    page.on('pageerror', (error) => this.errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') this.errors.push(message.text());
    });
    page.on('dialog', (dialog) => {
      this.questions.push(dialog.message());
      void (this.answer ? dialog.accept() : dialog.dismiss());
    });
  }

  /** Opens an entry, or a new one where no slug is named. */
  async open(url: string, collection: string, slug?: string): Promise<void> {
    const list = `${url}#/collections/${collection}`;
    if (!this.#isLoggedIn) await this.#logIn(list);
    await this.#page.goto(list);
    await this.field('visibility').waitFor({ state: 'hidden' });
    await this.#page.goto(`${list}/${slug === undefined ? 'new' : `entries/${slug}`}`);
    await this.field('visibility').waitFor();
  }

  async #logIn(url: string): Promise<void> {
    await this.#page.exposeFunction('tellNotice', (text: string) => this.#hearNotice(text));
    await this.#page.addInitScript(watchNotices);
    await this.#page.goto(url);
    await this.#page.getByRole('button', { name: 'Abrir los formularios' }).click();
    this.#isLoggedIn = true;
  }

  /** The field of the form itself with this name in the file. */
  field(name: string): Locator {
    return this.#page.locator(`[id^="${name}-field-"]`).first();
  }

  /** Writes a text in a language, by its name in Spanish. */
  async write(field: string, language: string, text: string): Promise<void> {
    await this.field(field).getByLabel(language).first().fill(text);
  }

  /** Adds a picture, with the same text in place of it in every language. */
  async addPicture(file: string, alt: string): Promise<void> {
    const picture = this.field('picture');
    const folded = picture.getByRole('button', { name: 'Expand' }).first();
    if (await folded.isVisible()) await folded.click();
    await picture.getByRole('button', { name: 'Elige una imagen' }).click();
    // The list of what is there already takes the place of what was uploaded before it.
    await this.#page.getByText('Cargando...').waitFor({ state: 'hidden' });
    await this.#page.locator('input[type=file]').first().setInputFiles(file);
    await this.#page.getByRole('button', { name: 'Confirmar selección' }).click();
    for (const language of ['Español', 'Inglés', 'Portugués'])
      await picture.getByLabel(language).first().fill(alt);
  }

  /** Picks an entry for a relation by a part of its name. */
  async pick(field: string, text: string): Promise<void> {
    const input = this.#page.locator(`input[id^="${field}-field-"]`).first();
    await input.fill(text);
    await this.#page.getByText(text, { exact: false }).last().waitFor();
    await input.press('Enter');
  }

  /** Saves, and returns what the page says then. */
  async save(): Promise<string> {
    const notice = new Promise<string>((resolve) => {
      this.#hearNotice = resolve;
    });
    await this.#page.getByRole('button', { name: 'Guardar' }).click();
    await this.#page.getByText('Guardar ahora').first().click();
    const text = await notice;
    // The notice comes before the pictures are listed again: until then the form asks whether its changes may be lost.
    if (text === 'Entrada guardada')
      await this.#page.getByRole('button', { name: 'Guardar' }).waitFor({ state: 'hidden' });
    return text;
  }
}

/** Runs in the page: tells of each notice when it comes, since it goes away after some seconds, however busy the machine is. */
function watchNotices(): void {
  const { tellNotice } = globalThis as unknown as { tellNotice: (text: string) => void };
  const seen = new WeakSet<Element>();
  const look = (): void => {
    for (const notice of document.querySelectorAll('[role=alert]')) {
      if (seen.has(notice) || !notice.textContent) continue;
      seen.add(notice);
      tellNotice(notice.textContent);
    }
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
}
