import { css } from 'lit';

/** The look of the element, on top of the tokens of `@comunal/ui`. */
export const styles = css`
  :host {
    border: 3px solid var(--_text);
    max-width: 100%;
  }

  .body,
  .texts,
  ul {
    display: grid;
    gap: 0.6em;
  }

  .body {
    padding: clamp(0.7em, 4%, 1.4em);
  }

  .texts {
    max-width: 66ch;
  }

  .body > * {
    min-width: 0;
  }

  [part='title'] {
    font-size: 1.25em;
  }

  ul {
    margin: 0;
    padding: 0 0 0 0.8em;
    list-style: none;
    border-inline-start: 6px solid var(--_second);
  }

  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.8em;
  }

  .failed {
    padding: 0.5em 0.8em;
    background: var(--_mark);
    color: var(--_ink);
  }

  .on-paper {
    display: none;
  }

  @media print {
    .on-paper {
      display: block;
    }

    ul {
      display: none !important;
    }
  }
`;
