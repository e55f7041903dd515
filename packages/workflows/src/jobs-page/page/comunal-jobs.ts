import { defineElement, tokens } from '@comunal/ui';
import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { PageTexts } from '../page-texts.ts';
import type { RunAction, RunDetailView, RunView } from '../run-view.ts';
import { connectToJobs, RefusedError, type JobsClient, type Refusal } from './jobs-client.ts';
import { renderRun } from './run-templates.ts';
import { styles } from './styles.ts';

/** How long the page waits between two looks, while somebody sees it. */
const INTERVAL_MS = 2_000;

const GROUPS = ['attention', 'underWay', 'finished'] as const;
type Group = (typeof GROUPS)[number];

/** The page of the jobs: it looks at them again and again, and asks before it cancels one. */
export class ComunalJobs extends LitElement {
  static override readonly styles = [tokens, styles];
  static override properties: PropertyDeclarations = {
    runs: { state: true },
    details: { state: true },
    refusal: { state: true },
    busy: { state: true },
    message: { state: true },
    cancelling: { state: true },
  };

  declare protected runs: readonly RunView[] | undefined;
  declare protected details: ReadonlyMap<string, RunDetailView>;
  declare protected refusal: Refusal | undefined;
  declare protected busy: string | undefined;
  declare protected message: string;
  declare protected cancelling: RunView | undefined;

  readonly #texts: PageTexts;
  readonly #open = new Set<string>();
  #client: JobsClient | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The run and the control that have the focus: a run that moves to another group is drawn anew. */
  #focused: { readonly run: string; readonly control: string } | undefined;

  constructor() {
    super();
    this.#texts = JSON.parse(this.dataset['texts'] ?? '{}') as PageTexts;
    this.details = new Map();
    this.message = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.#onVisibility);
    void this.#connect();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#onVisibility);
    clearTimeout(this.#timer);
  }

  async #connect(): Promise<void> {
    const key = location.hash.slice(1);
    // Neither the history nor a bookmark keeps the key, which is of no use any more.
    history.replaceState(null, '', location.pathname);
    try {
      this.#client = await connectToJobs(key);
      await this.#look();
    } catch (thrown) {
      this.#refuse(thrown);
    }
  }

  readonly #onVisibility = (): void => {
    if (!document.hidden) void this.#look();
  };

  /** Reads the runs, and the details of those that are unfolded; then again after a while. */
  async #look(): Promise<void> {
    clearTimeout(this.#timer);
    const client = this.#client;
    if (!client) return;
    try {
      const runs = await client.list();
      const known = runs.filter(({ id }) => this.#open.has(id));
      const details = await Promise.all(known.map(({ id }) => client.get(id)));
      this.runs = runs;
      this.details = new Map(
        details.flatMap((detail) => (detail ? [[detail.id, detail] as const] : [])),
      );
      this.refusal = undefined;
    } catch (thrown) {
      this.#refuse(thrown);
      if (this.refusal !== 'unreachable') return;
    }
    clearTimeout(this.#timer);
    if (!document.hidden) this.#timer = setTimeout(() => void this.#look(), INTERVAL_MS);
  }

  #refuse(thrown: unknown): void {
    if (!(thrown instanceof RefusedError) || thrown.reason === 'refused') throw thrown;
    this.refusal = thrown.reason;
    if (thrown.reason === 'unreachable') return;
    // Who has no session any more is shown nothing any more.
    this.#client = undefined;
    this.runs = undefined;
    this.cancelling = undefined;
  }

  async #change(
    run: RunView,
    done: keyof PageTexts,
    act: (client: JobsClient) => Promise<void>,
  ): Promise<void> {
    if (!this.#client || this.busy !== undefined) return;
    this.busy = run.id;
    this.message = '';
    try {
      await act(this.#client);
      this.message = this.#texts[done];
    } catch (thrown) {
      if (thrown instanceof RefusedError && thrown.reason === 'refused')
        this.message = this.#texts.refused;
      else this.#refuse(thrown);
    } finally {
      this.busy = undefined;
    }
    await this.#look();
  }

  #act(run: RunView, action: RunAction): void {
    if (action === 'cancel') this.cancelling = run;
    else void this.#change(run, `done.${action}`, (client) => client.act(run.id, action));
  }

  #confirmCancel(run: RunView): void {
    this.cancelling = undefined;
    void this.#change(run, 'done.cancel', (client) => client.act(run.id, 'cancel'));
  }

  protected override willUpdate(): void {
    const control = this.shadowRoot?.activeElement;
    const run = control?.closest<HTMLElement>('[data-run]')?.dataset['run'];
    this.#focused =
      run !== undefined && control instanceof HTMLElement
        ? { run, control: control.dataset['control'] ?? '' }
        : undefined;
  }

  protected override updated(): void {
    if (this.#focused && !this.shadowRoot?.activeElement) this.#focus(this.#focused);
    const dialog = this.renderRoot.querySelector('dialog');
    if (this.cancelling && dialog && !dialog.open) dialog.showModal();
    if (!this.cancelling && dialog?.open) dialog.close();
  }

  #focus({ run, control }: { readonly run: string; readonly control: string }): void {
    const article = this.renderRoot.querySelector(`[data-run="${CSS.escape(run)}"]`);
    const same = article?.querySelector<HTMLElement>(`[data-control="${CSS.escape(control)}"]`);
    (same ?? article?.querySelector<HTMLElement>('h3'))?.focus();
  }

  protected override render(): TemplateResult {
    const texts = this.#texts;
    return html`<main>
        <h1>${texts.title}</h1>
        <p class="intro">${texts.intro}</p>
        <p role="status" class="message">${this.message}</p>
        <div role="alert">
          ${
            this.refusal === undefined
              ? nothing
              : html`<p class="refusal">${texts[this.refusal]}</p>`
          }
        </div>
        ${this.#renderRuns()}
      </main>
      ${this.#renderDialog()}`;
  }

  #renderRuns(): TemplateResult | typeof nothing {
    const { runs } = this;
    if (!runs) return this.refusal === undefined ? html`<p>${this.#texts.opening}</p>` : nothing;
    if (runs.length === 0) return html`<p>${this.#texts.none}</p>`;
    return html`${GROUPS.map((group) =>
      this.#renderGroup(
        group,
        runs.filter(({ state }) => groupOf(state) === group),
      ),
    )}`;
  }

  #renderGroup(group: Group, runs: readonly RunView[]): TemplateResult | typeof nothing {
    if (runs.length === 0) return nothing;
    return html`<section aria-labelledby="group-${group}">
      <h2 id="group-${group}">${this.#texts[`group.${group}`]}</h2>
      ${repeat(
        runs,
        ({ id }) => id,
        (run) => this.#renderRun(run),
      )}
    </section>`;
  }

  #renderRun(run: RunView): TemplateResult {
    return renderRun(run, {
      texts: this.#texts,
      detail: this.details.get(run.id),
      isOpen: this.#open.has(run.id),
      isBusy: this.busy !== undefined,
      onToggle: (isOpen) => {
        if (isOpen === this.#open.has(run.id)) return;
        if (isOpen) this.#open.add(run.id);
        else this.#open.delete(run.id);
        void this.#look();
      },
      onAction: (action) => this.#act(run, action),
      onAnswer: (answer) =>
        void this.#change(run, 'done.answer', (client) =>
          client.answer(run.id, run.gate?.name ?? '', answer),
        ),
    });
  }

  #renderDialog(): TemplateResult {
    const { cancelling } = this;
    const texts = this.#texts;
    return html`<dialog
      aria-labelledby="cancel-question"
      aria-describedby="cancel-run cancel-warning"
      @close=${() => (this.cancelling = undefined)}
    >
      <h2 id="cancel-question">${texts.cancelQuestion}</h2>
      <p id="cancel-run">
        ${cancelling?.title}
        ${cancelling?.subject === undefined ? nothing : html`<span>${cancelling.subject}</span>`}
      </p>
      <p id="cancel-warning">${texts.cancelWarning}</p>
      <div class="buttons">
        <button type="button" class="second" @click=${() => (this.cancelling = undefined)}>
          ${texts.cancelKeep}
        </button>
        <button type="button" @click=${() => cancelling && this.#confirmCancel(cancelling)}>
          ${texts.cancelYes}
        </button>
      </div>
    </dialog>`;
  }
}

function groupOf(state: RunView['state']): Group {
  switch (state) {
    case 'waiting':
    case 'failed':
    case 'paused':
      return 'attention';
    case 'queued':
    case 'running':
    case 'sleeping':
      return 'underWay';
    case 'succeeded':
    case 'cancelled':
      return 'finished';
  }
}

defineElement('comunal-jobs', ComunalJobs);
