import { css } from 'lit';

/** The look of the element, on top of the tokens of `@comunal/ui`. */
export const styles = css`
  :host {
    padding: 1em;
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
    font-size: 1.25em;
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

  @media screen {
    .on-paper {
      display: none;
    }
  }
`;
