import { css } from 'lit';

/**
 * The frame, padding, title and details that the cards of all elements share, on top of {@link tokens}. The card is the class
 * `card`, its title the part `title`; `details` holds what not everybody needs to read first.
 */
export const cardStyles = css`
  :host {
    --_padding: clamp(0.8em, 4%, 1.4em);
    border: 3px solid var(--_text);
    max-width: 100%;
  }

  .card {
    display: grid;
    gap: 0.8em;
    padding: var(--_padding);
  }

  .card > * {
    min-width: 0;
  }

  [part='title'] {
    margin: 0;
    font-size: 1.35em;
    font-weight: 700;
    line-height: 1.2;
    text-wrap: balance;
  }

  .texts {
    display: grid;
    gap: 0.6em;
    align-content: start;
    max-width: 66ch;
  }

  .small {
    font-size: 0.9em;
  }

  /* A button that names a server, and what that will see, in smaller type below. */
  button.consent {
    display: inline-grid;
    line-height: 1.3;
  }

  button.consent > span {
    font-size: 0.9em;
  }

  summary {
    min-height: 44px;
    padding-block: 0.55em;
    cursor: pointer;
    text-decoration: underline 2px var(--_first);
    text-underline-offset: 0.18em;
  }

  details > :not(summary) {
    margin-block-end: 0.7em;
  }

  /* It takes no room, and stays where screen readers wait for its text. */
  [role='status']:empty {
    position: absolute;
  }

  .warned {
    padding: 0.5em 0.8em;
    background: var(--_mark);
    color: var(--_ink);
  }

  .on-paper {
    display: none;
  }

  @media (forced-colors: active) {
    .warned {
      color: CanvasText;
      border: 3px solid; /* the highlighter is gone */
    }
  }

  /* What holds only now, only for this visitor or only where something can be pressed is not printed. */
  @media print {
    :host {
      break-inside: avoid;
    }

    .on-paper {
      display: revert;
    }

    .on-screen {
      display: none !important;
    }
  }
`;
