import { css } from 'lit';

/** The styles of the element, on top of the tokens and cards of `@comunal/ui`. */
export const styles = css`
  dd {
    min-width: 0;
  }

  p,
  li {
    max-width: 66ch;
  }

  [part='section-title'],
  [part='rail-title'] {
    margin: 0;
    font-size: 1.1em;
    line-height: 1.2;
    text-wrap: balance;
  }

  [part='section-title'] {
    font-size: 1.2em;
  }

  ul,
  dl,
  dd,
  figure {
    margin: 0;
  }

  ul {
    padding-inline-start: 1.2em;
  }

  [part='ways'] {
    padding: 0;
    border-block-end: 3px solid var(--_text);
    list-style: none;
  }

  [part='rail'] {
    container-type: inline-size;
    max-width: none;
    border-block-start: 3px solid var(--_text);
  }

  /* A name, where one gives that way, and whether it is a test: the whole row opens the details. */
  [part='rail'] summary {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: 0 0.8em;
    align-items: center;
    padding-block: 0.6em;
    text-decoration: none;
  }

  [part='rail'] > * {
    margin-block: 0.6em;
  }

  [part='rail'] > details {
    margin: 0;
  }

  [part='rail'] summary::before {
    content: '+' / '';
    grid-row: 1 / span 2;
    width: 1ch;
    font:
      700 1.4em/1 ui-monospace,
      monospace;
    color: var(--_first);
  }

  [part='rail'] details[open] > summary::before {
    content: '\\2212' / '';
  }

  [part='rail-title'],
  [part='rail-kind'] {
    grid-column: 2;
  }

  summary > [part='test'] {
    grid-column: 3;
    grid-row: 1 / span 2;
  }

  summary > [part='test'] strong {
    padding: 0.1em 0.5em;
    border-width: 2px;
    font-size: 0.85em;
  }

  @container (width < 26em) {
    summary > [part='test'] {
      grid-column: 2;
      grid-row: auto;
    }
  }

  [part='progress'],
  [part='costs'],
  [part='needs'],
  [part='milestones'],
  [part='in-kind'],
  [part='expired'],
  [part='unchecked'],
  [part='alarm'] {
    display: grid;
    gap: 0.3em;
  }

  [part='figure'] {
    font-size: 1.5em;
    font-weight: 700;
    text-wrap: balance;
    line-height: 1.2;
    font-variant-numeric: tabular-nums;
  }

  [part='bar'] {
    display: block;
    width: 100%;
    height: 1.4em;
    border: 3px solid var(--_text);
    fill: var(--_first);
  }

  [part='test'] strong,
  [part='warning'],
  [part='alarm'],
  [part='expired'],
  [part='unchecked'] {
    padding: 0.3em 0.6em;
    background: var(--_mark);
    color: var(--_ink);
  }

  [part='test'] strong {
    display: inline-block;
    border: 3px solid var(--_ink); /* visible on paper too, where the background is not printed */
  }

  [part='alarm'],
  [part='expired'],
  [part='unchecked'] {
    padding: 0.7em;
    border: 6px solid var(--_first);
  }

  [part='note'],
  [part='checked'] {
    padding-inline-start: 0.8em;
    border-inline-start: 6px solid var(--_second);
  }

  dl {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 11em), 1fr));
    gap: 0.5em 1.5em;
  }

  dl > :has(code) {
    grid-column: 1 / -1;
  }

  dt {
    font-size: 0.9em;
  }

  dd {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em 0.8em;
    align-items: center;
    font-weight: 700;
  }

  code {
    font-family: ui-monospace, monospace;
    font-variant-numeric: tabular-nums;
    min-width: 0;
  }

  [part='qr'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.8em;
  }

  [part='amount'] {
    display: grid;
    gap: 0.3em;
  }

  input {
    box-sizing: border-box;
    width: min(100%, 14em);
    min-height: 44px;
    padding: 0.3em 0.6em;
    border: 3px solid var(--_text);
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
  }

  [part='qr'] svg {
    width: min(100%, 16em);
    height: auto;
  }

  figcaption {
    flex: 1 1 14em;
    min-width: 0;
  }

  .sr-only {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
    user-select: none;
  }

  @media (forced-colors: active) {
    [part='test'] strong,
    [part='warning'],
    [part='alarm'],
    [part='expired'],
    [part='unchecked'] {
      color: CanvasText;
      border: 3px solid; /* the background is gone */
    }

    [part='bar'] {
      fill: Highlight;
    }
  }

  @media print {
    :host {
      break-inside: auto; /* a campaign is longer than a page */
    }

    details::details-content {
      content-visibility: visible;
      block-size: auto;
    }

    [part='status'],
    [part='amount'] {
      display: none;
    }

    [part='rail'] summary::before {
      display: none;
    }

    /* No name stands on another sheet than its account. */
    [part='rail'],
    [part='progress'] {
      break-inside: avoid;
    }

    [part$='title'],
    dt {
      break-after: avoid;
    }

    dd,
    figure,
    [part='warning'] {
      break-inside: avoid;
    }
  }
`;
