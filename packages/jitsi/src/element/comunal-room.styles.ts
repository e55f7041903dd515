import { css } from 'lit';

/** Styles of the element, on top of the tokens and cards of `@comunal/ui`. */
export const styles = css`
  [part='time'] {
    display: grid;
    gap: 0.3em;
  }

  ul {
    display: grid;
    gap: 0.6em;
    margin: 0;
    padding: 0 0 0 0.8em;
    list-style: none;
    border-inline-start: 6px solid var(--_second);
  }

  button {
    justify-self: start;
  }
`;
