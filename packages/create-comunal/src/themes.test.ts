import Color from 'colorjs.io';
import { describe, expect, it } from 'vitest';
import { themes, type Theme } from './themes.ts';

const MIN_CONTRAST = 7;

/** As `color-mix(in oklab, …)` does. */
const mix = (color: string, percentage: number, into: string): Color =>
  Color.mix(into, color, percentage / 100, { space: 'oklab' });

/** What a site shows as text, and on what, by the style sheets of @comunal/astro. */
function textPairs({ paper, ink, accent, mark }: Theme): readonly [string, Color, Color][] {
  const [light, dark, marker] = [new Color(paper), new Color(ink), new Color(mark)];
  return [
    ['text in the light', dark, light],
    ['text in the dark', light, dark],
    ['text on the marker', dark, marker],
    ['the accent as text in the light', mix(accent, 72, 'black'), light],
    ['the accent as text in the dark', mix(accent, 52, 'white'), dark],
  ];
}

describe.each(Object.entries(themes))('the theme %s', (_, theme) => {
  it.each(textPairs(theme))('reads well: %s', (_name, text, background) => {
    expect(text.contrast(background, 'WCAG21')).toBeGreaterThanOrEqual(MIN_CONTRAST);
  });

  it('has a second ink that is seen as a line and a shape', () => {
    expect(new Color(theme['accent-2']).contrast(theme.paper, 'WCAG21')).toBeGreaterThanOrEqual(
      4.5,
    );
    const inTheDark = mix(theme['accent-2'], 58, 'white');
    expect(inTheDark.contrast(theme.ink, 'WCAG21')).toBeGreaterThanOrEqual(4.5);
  });
});
