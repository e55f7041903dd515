import { css } from 'lit';

/** The look of the element, on top of the tokens of `@comunal/ui`. */
export const styles = css`
  :host {
    border: 3px solid var(--_text);
    max-width: 100%;
  }

  [part='poster'] {
    display: block;
    width: 100%;
    aspect-ratio: 16 / 9;
    object-fit: cover;
    border-bottom: 3px solid var(--_text);
  }

  .body {
    display: grid;
    gap: 0.6em;
    padding: clamp(0.7em, 4%, 1.4em);
  }

  .body > * {
    min-width: 0;
  }

  [part='title'] {
    margin: 0;
    font-size: 1.25em;
    line-height: 1.2;
    text-wrap: balance;
  }

  .texts {
    display: grid;
    gap: 0.6em;
    max-width: 66ch;
  }

  ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2em 1.4em;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  [part='note'] {
    padding-inline-start: 0.8em;
    border-inline-start: 6px solid var(--_second);
  }

  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.8em;
  }

  [part='frame'] {
    display: block;
    width: 100%;
    border: 0;
  }

  iframe[part='frame'] {
    aspect-ratio: 16 / 9;
    background: black;
  }

  .on-paper {
    display: none;
  }

  @media print {
    [part='note'] {
      display: none;
    }

    .on-paper {
      display: block;
    }
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
`;
