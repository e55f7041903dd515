import { css } from 'lit';

/**
 * Colours, focus, touch targets and print that the elements share. A page sets `--comunal-paper`, `--comunal-ink`,
 * `--comunal-accent`, `--comunal-accent-2` and `--comunal-mark`, or the same names without `comunal-`; the inside of an
 * element uses `--_surface`, `--_text`, `--_first`, `--_second` and `--_mark`, which turn around in the dark.
 */
export const tokens = css`
  :host {
    --_paper: var(--comunal-paper, var(--paper, oklch(97% 0.012 90)));
    --_ink: var(--comunal-ink, var(--ink, oklch(22% 0.02 280)));
    --_accent: var(--comunal-accent, var(--accent, oklch(58% 0.21 18)));
    --_accent-2: var(--comunal-accent-2, var(--accent-2, oklch(45% 0.085 195)));
    --_mark: var(--comunal-mark, var(--mark, oklch(89% 0.165 96)));
    --_surface: var(--_paper);
    --_text: var(--_ink);
    --_first: var(--_accent);
    --_second: var(--_accent-2);
    display: block;
    box-sizing: border-box;
    background: var(--_surface);
    color: var(--_text);
    line-height: 1.5;
    overflow-wrap: anywhere;
  }

  :host([hidden]) {
    display: none;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  p {
    margin: 0;
  }

  a {
    color: inherit;
    text-decoration: underline 2px var(--_first);
    text-underline-offset: 0.18em;
  }

  button,
  .target {
    display: inline-flex;
    align-items: center;
    min-width: 44px;
    min-height: 44px;
  }

  button {
    padding: 0.5em 1em;
    font: inherit;
    text-align: start;
    background: var(--_text);
    color: var(--_surface);
    border: 3px solid var(--_text);
    border-radius: 0;
    cursor: pointer;
  }

  button:hover {
    box-shadow: 4px 4px 0 var(--_first);
  }

  button.second {
    background: transparent;
    color: inherit;
  }

  input[type='checkbox'] {
    flex: none;
    width: 24px;
    height: 24px;
    margin: 0 0.6em 0 0;
    accent-color: var(--_second);
  }

  :focus-visible {
    outline: 4px solid var(--_second);
    outline-offset: 3px;
  }

  @media (prefers-color-scheme: dark) {
    :host {
      --_surface: var(--_ink);
      --_text: var(--_paper);
      --_first: color-mix(in oklab, var(--_accent) 68%, white);
      --_second: color-mix(in oklab, var(--_accent-2) 58%, white);
    }
  }

  @media (forced-colors: active) {
    button {
      background: ButtonFace;
      color: ButtonText;
      border-color: ButtonText;
    }

    :focus-visible {
      outline-color: Highlight;
    }
  }

  @media print {
    :host {
      --_surface: white;
      --_text: black;
    }

    button,
    input,
    label,
    iframe,
    audio {
      display: none !important;
    }
  }
`;
