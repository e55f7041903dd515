import { css } from 'lit';

/** The look of the element, on top of the tokens of `@comunal/ui`. */
export const styles = css`
  :host {
    border: 3px solid var(--_text);
    max-width: 100%;
  }

  .body,
  .texts {
    display: grid;
    gap: 0.6em;
    padding: clamp(0.7em, 4%, 1.4em);
  }

  .texts {
    max-width: 66ch;
    padding: 0;
  }

  .body > * {
    min-width: 0;
  }

  [part='title'] {
    font-size: 1.25em;
    line-height: 1.2;
    text-wrap: balance;
  }

  ul {
    display: grid;
    gap: 0.6em;
    margin: 0;
    padding-inline: 0.8em 0;
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

  dialog {
    width: 100vw;
    max-width: none;
    height: 100vh;
    height: 100dvh;
    max-height: none;
    margin: 0;
    padding: 0;
    border: 0;
    background: var(--_surface);
    color: inherit;
  }

  dialog[open] {
    display: grid;
    grid-template-rows: auto 1fr;
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em 0.8em;
    align-items: center;
    padding: 0.4em 0.8em;
  }

  .bar > [role] {
    flex: 1 1 14em;
  }

  .on-paper {
    display: none;
  }

  @media print {
    .on-paper {
      display: block;
    }

    ul,
    dialog {
      display: none !important;
    }
  }
`;
