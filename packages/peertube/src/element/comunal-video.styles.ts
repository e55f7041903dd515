import { css } from 'lit';

/** The look of the element, on top of the tokens and cards of `@comunal/ui`. */
export const styles = css`
  :host {
    container-type: inline-size;
    min-inline-size: min(100%, 16em);
  }

  .watch {
    flex-direction: column;
    align-items: stretch;
    align-self: start;
    width: 100%;
    padding: 0;
    overflow: hidden;
  }

  /* The card is less high than the screen: the title, the bar and the facts take about 17em of it. */
  .screen {
    position: relative;
    display: block;
    background: var(--_ink);
    aspect-ratio: 16 / 9;
    max-block-size: max(8em, 80vh - 17em);
    max-block-size: max(8em, 80svh - 17em);
  }

  [part='poster'] {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    object-fit: contain; /* a portrait stands in the middle, on ink */
  }

  /* A strip of film in the inks: dots as of a print on a second ink, between two rows of holes. */
  .drawn {
    border-block: 1.4em solid var(--_text);
    background:
      radial-gradient(circle, var(--_mark) 22%, transparent 26%) 0 0 / 1em 1em,
      var(--_second);
  }

  .drawn::before,
  .drawn::after {
    content: '';
    position: absolute;
    inset-inline: 0;
    height: 0.6em;
    background: linear-gradient(90deg, transparent 26%, var(--_surface) 26% 74%, transparent 74%) 0
      0 / 1.9em 100% round;
  }

  .drawn::before {
    inset-block-start: -1em;
  }

  .drawn::after {
    inset-block-end: -1em;
  }

  .sign {
    position: absolute;
    inset: 0;
    margin: auto;
    width: 4.5em;
    max-height: 80%;
    fill: var(--_surface);
    stroke: var(--_text);
    stroke-width: 5;
  }

  .sign path {
    fill: var(--_first);
    stroke-linejoin: round;
    stroke-width: 4;
  }

  .bar {
    display: grid;
    padding: 0.5em 0.8em 0.6em;
    line-height: 1.3;
  }

  .bar > span {
    font-size: 0.9em;
  }

  ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2em 1.4em;
    margin: 0;
    padding: 0;
    list-style: none;
    font-size: 0.9em;
  }

  label {
    font-size: 0.9em;
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
    max-block-size: 80vh;
    max-block-size: 80svh;
    background: black;
  }

  @media screen {
    @container (min-width: 34em) {
      .asking {
        grid-template: 'watch title' auto 'watch texts' 1fr / minmax(0, 3fr) minmax(0, 2fr);
        column-gap: 1.4em;
      }

      .asking > .watch {
        grid-area: watch;
      }

      .asking > [part='title'] {
        grid-area: title;
      }

      .asking > .texts {
        grid-area: texts;
      }

      .asking .screen {
        max-block-size: max(8em, 80vh - 9em);
        max-block-size: max(8em, 80svh - 9em);
      }
    }
  }

  @media (forced-colors: active) {
    .drawn {
      border-block: 0 solid ButtonText;
      border-block-end-width: 3px;
    }

    .drawn::before,
    .drawn::after {
      display: none;
    }

    .sign {
      fill: ButtonFace;
      stroke: ButtonText;
    }

    .sign path {
      fill: ButtonText;
      stroke: ButtonText;
    }
  }
`;
