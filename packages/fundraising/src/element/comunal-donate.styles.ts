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
    display: grid;
    gap: 0.9em;
    padding: 0;
    list-style: none;
  }

  [part='rail'] {
    display: grid;
    gap: 0.4em;
    max-width: none;
    padding-block-start: 0.8em;
    border-block-start: 3px solid var(--_text);
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
    gap: 0.7em;
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

    summary,
    [part='status'],
    [part='amount'] {
      display: none;
    }

    /* A rail may be longer than the rest of a page: it may break, but not inside an account. */
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
