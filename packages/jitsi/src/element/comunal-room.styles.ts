import { css } from 'lit';

/** Styles of the element, on top of the tokens of `@comunal/ui`. */
export const styles = css`
  :host {
    padding: clamp(0.7em, 4%, 1.4em);
    border: 3px solid var(--_text);
  }

  :host,
  .texts,
  ul {
    display: grid;
    gap: 0.6em;
  }

  .texts {
    max-width: 66ch;
  }

  [part='title'] {
    margin: 0;
    font-size: 1.25em;
    line-height: 1.2;
    text-wrap: balance;
  }

  ul {
    margin: 0;
    padding: 0 0 0 0.8em;
    list-style: none;
    border-inline-start: 6px solid var(--_second);
  }

  button {
    justify-self: start;
  }

  .failed {
    padding: 0.5em 0.8em;
    background: var(--_mark);
    color: var(--_ink);
  }

  @media (forced-colors: active) {
    .failed {
      color: CanvasText;
      border: 3px solid; /* the highlighter is gone */
    }
  }

  @media screen {
    .on-paper {
      display: none;
    }
  }

  /* Text that holds only now, or only for this visitor, is not printed. */
  @media print {
    .on-screen {
      display: none;
    }
  }
`;
