import { css } from 'lit';

/** The style of the page, on top of the tokens of the elements. */
export const styles = css`
  :host {
    --rule: 3px solid var(--_text);
    min-height: 100vh;
  }

  main {
    max-width: 78rem;
    margin-inline: auto;
    padding: clamp(1rem, 4vw, 2.5rem);
  }

  h1,
  h2,
  h3,
  h4 {
    margin: 0;
    font-family: 'Bricolage Grotesque', 'Atkinson Hyperlegible Next', system-ui, sans-serif;
    font-weight: 700;
    line-height: 1.12;
    letter-spacing: -0.01em;
    text-wrap: balance;
  }

  h1 {
    font-size: clamp(2.2rem, 1.4rem + 4vw, 4rem);
  }

  h2 {
    font-size: clamp(1.4rem, 1.2rem + 1vw, 1.8rem);
    margin-block: 1.4em 0.6em;
  }

  h3 {
    font-size: 1.25rem;
  }

  h3 span {
    font-weight: 400;
  }

  h4 {
    font-size: 1rem;
  }

  .intro {
    max-width: 62ch;
    margin-block-start: 0.6em;
  }

  .message:empty {
    position: absolute;
  }

  .message:not(:empty),
  .refusal,
  .failure {
    max-width: 70ch;
    padding: 0.5em 0.8em;
    background: var(--_mark);
    color: var(--_ink);
  }

  .message:not(:empty),
  .refusal {
    margin-block-start: 1em;
    font-weight: 700;
  }

  .run {
    display: grid;
    gap: 0.8em;
    padding: clamp(0.8rem, 2.5vw, 1.4rem);
    border: var(--rule);
    border-inline-start-width: 12px;
    margin-block-end: 1rem;
  }

  .run > * {
    min-width: 0;
  }

  .run[data-state='waiting'],
  .run[data-state='failed'],
  .run[data-state='paused'] {
    border-inline-start-color: var(--_first);
  }

  .run[data-state='running'],
  .run[data-state='queued'],
  .run[data-state='sleeping'] {
    border-inline-start-color: var(--_second);
  }

  .state {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2em 1.2em;
  }

  .state > strong::first-letter {
    text-transform: uppercase;
  }

  .state > strong {
    display: inline-block;
  }

  .time {
    font-variant-numeric: tabular-nums;
  }

  .progress {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4em 1em;
    font-variant-numeric: tabular-nums;
  }

  progress {
    appearance: none;
    flex: 1 1 12rem;
    max-width: 32rem;
    height: 1.1rem;
    background: transparent;
    border: var(--rule);
  }

  progress::-webkit-progress-bar {
    background: transparent;
  }

  progress::-webkit-progress-value {
    background: var(--_second);
  }

  progress::-moz-progress-bar {
    background: var(--_second);
  }

  .gate {
    display: grid;
    gap: 0.6em;
    max-width: 70ch;
  }

  .gate p {
    font-size: 1.1em;
    font-weight: 700;
  }

  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em;
  }

  button[aria-disabled='true'] {
    cursor: progress;
  }

  summary {
    min-height: 44px;
    width: fit-content;
    padding-block: 0.55em;
    cursor: pointer;
    text-decoration: underline 2px var(--_first);
    text-underline-offset: 0.18em;
  }

  .detail {
    display: grid;
    gap: 1.5rem 2.5rem;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr));
    padding-block-start: 0.6em;
  }

  .detail > * {
    min-width: 0;
  }

  .steps,
  .log {
    margin: 0.6em 0 0;
    padding-inline-start: 0;
    list-style: none;
  }

  .steps {
    counter-reset: step;
  }

  .steps li {
    counter-increment: step;
    display: grid;
    grid-template-columns: 1.4em 1fr;
    column-gap: 0.8em;
    padding-block: 0.35em;
    border-block-start: 1.5px solid var(--_text);
  }

  .steps li::before {
    content: counter(step);
    font-variant-numeric: tabular-nums;
  }

  .steps li > * {
    grid-column: 2;
  }

  .log li {
    padding-block: 0.35em;
    border-block-start: 1.5px solid var(--_text);
  }

  .log time {
    display: block;
    font-size: 0.85em;
    font-variant-numeric: tabular-nums;
  }

  .log [data-level='warning'],
  .log [data-level='error'] {
    border-inline-start: 6px solid var(--_first);
    padding-inline-start: 0.6em;
  }

  dialog {
    max-width: min(36rem, calc(100vw - 2rem));
    padding: clamp(1rem, 4vw, 1.8rem);
    background: var(--_surface);
    color: var(--_text);
    border: var(--rule);
  }

  dialog h2 {
    margin-block-start: 0;
  }

  dialog p {
    margin-block-end: 0.9em;
  }

  dialog::backdrop {
    background: oklch(22% 0.02 280 / 0.6);
  }

  @media (forced-colors: active) {
    .refusal,
    .failure,
    .message:not(:empty) {
      border: 3px solid;
    }
  }

  @media print {
    .run {
      break-inside: avoid;
    }

    details:not([open]),
    dialog {
      display: none;
    }
  }
`;
