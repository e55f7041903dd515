import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { PageTexts } from '../page-texts.ts';
import type { LogView, RunAction, RunDetailView, RunView, StepView } from '../run-view.ts';

/** What a run is rendered with. */
export interface RunTemplateOptions {
  readonly texts: PageTexts;
  /** Its steps and log, where they are open and known. */
  readonly detail: RunDetailView | undefined;
  readonly isOpen: boolean;
  /** Whether the server is being asked to change it. */
  readonly isBusy: boolean;
  readonly onToggle: (isOpen: boolean) => void;
  readonly onAction: (action: RunAction) => void;
  readonly onAnswer: (answer: string) => void;
}

/** Renders a run: what it is and how it stands, what a person may do, and below, folded up, its steps and log. */
export function renderRun(run: RunView, options: RunTemplateOptions): TemplateResult {
  const { texts } = options;
  return html`<article class="run" data-run=${run.id} data-state=${run.state}>
    <h3 tabindex="-1" id="title-${run.id}">
      ${run.title}${run.subject === undefined ? nothing : html` <span>${run.subject}</span>`}
    </h3>
    <p class="state">
      <strong>${run.stateText}</strong>
      ${run.step === undefined ? nothing : html`<span>${run.step}</span>`}
      <span class="time"
        >${texts.updated} <time datetime=${run.updated.at}>${run.updated.text}</time></span
      >
    </p>
    ${renderProgress(run)}
    ${run.failure === undefined ? nothing : html`<p class="failure">${run.failure}</p>`}
    ${renderGate(run, options)} ${renderActions(run, options)} ${renderDetail(run, options)}
  </article>`;
}

function renderProgress({ progress, step, title }: RunView): TemplateResult | typeof nothing {
  if (!progress) return nothing;
  const { part, text } = progress;
  return html`<p class="progress">
    ${
      part === undefined
        ? nothing
        : html`<progress aria-label=${step ?? title} max="1" .value=${part}></progress>`
    }
    <span>${text}</span>
  </p>`;
}

function renderGate(
  { id, gate }: RunView,
  { isBusy, onAnswer }: RunTemplateOptions,
): TemplateResult | typeof nothing {
  if (!gate) return nothing;
  return html`<div class="gate" role="group" aria-labelledby="question-${id}">
    <p id="question-${id}">${gate.question}</p>
    <div class="buttons">
      ${gate.answers.map(
        ({ value, text }) =>
          html`<button
            type="button"
            data-control="answer-${value}"
            aria-disabled=${String(isBusy)}
            @click=${() => onAnswer(value)}
          >
            ${text}
          </button>`,
      )}
    </div>
  </div>`;
}

function renderActions(
  { id, actions }: RunView,
  { texts, isBusy, onAction }: RunTemplateOptions,
): TemplateResult | typeof nothing {
  if (actions.length === 0) return nothing;
  return html`<div class="buttons">
    ${actions.map(
      (action) =>
        html`<button
          type="button"
          class="second"
          data-control=${action}
          aria-disabled=${String(isBusy)}
          aria-describedby="title-${id}"
          @click=${() => onAction(action)}
        >
          ${texts[`actions.${action}`]}
        </button>`,
    )}
  </div>`;
}

function renderDetail(
  { id }: RunView,
  { texts, detail, isOpen, onToggle }: RunTemplateOptions,
): TemplateResult {
  return html`<details
    ?open=${isOpen}
    @toggle=${(event: Event) => onToggle((event.currentTarget as HTMLDetailsElement).open)}
  >
    <summary data-control="details" aria-describedby="title-${id}">${texts.details}</summary>
    ${
      detail
        ? html`<div class="detail">
            <section aria-labelledby="steps-${id}">
              <h4 id="steps-${id}">${texts.steps}</h4>
              ${renderSteps(detail.steps, texts)}
            </section>
            <section aria-labelledby="log-${id}">
              <h4 id="log-${id}">${texts.log}</h4>
              ${renderLog(detail.log, texts)}
            </section>
          </div>`
        : html`<p>${texts.opening}</p>`
    }
  </details>`;
}

function renderSteps(steps: readonly StepView[], { noSteps }: PageTexts): TemplateResult {
  if (steps.length === 0) return html`<p>${noSteps}</p>`;
  return html`<ol class="steps">
    ${steps.map(
      ({ title, state, stateText }) =>
        html`<li data-state=${state}><span>${title}</span> <strong>${stateText}</strong></li>`,
    )}
  </ol>`;
}

function renderLog(log: readonly LogView[], texts: PageTexts): TemplateResult {
  if (log.length === 0) return html`<p>${texts.noLog}</p>`;
  return html`<ol class="log">
    ${repeat(
      log,
      ({ time, level, text }) =>
        html`<li data-level=${level}>
          <time datetime=${time.at}>${time.text}</time>
          ${level === 'info' ? nothing : html`<strong>${texts[`level.${level}`]}</strong>`} ${text}
        </li>`,
    )}
  </ol>`;
}
