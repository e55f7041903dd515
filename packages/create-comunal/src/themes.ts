/** The five custom properties that change the whole look of a site. */
export interface Theme {
  readonly paper: string;
  readonly ink: string;
  readonly accent: string;
  readonly 'accent-2': string;
  readonly mark: string;
}

/** The themes to choose from. A test holds each text of theirs to a contrast of 7:1. */
export const themes = {
  riso: {
    paper: 'oklch(97% 0.012 90)',
    ink: 'oklch(22% 0.02 280)',
    accent: 'oklch(58% 0.21 18)',
    'accent-2': 'oklch(45% 0.085 195)',
    mark: 'oklch(89% 0.165 96)',
  },
  nopal: {
    paper: 'oklch(97% 0.015 135)',
    ink: 'oklch(23% 0.035 160)',
    accent: 'oklch(55% 0.2 350)',
    'accent-2': 'oklch(43% 0.09 150)',
    mark: 'oklch(90% 0.15 120)',
  },
  barro: {
    paper: 'oklch(96% 0.018 70)',
    ink: 'oklch(23% 0.03 40)',
    accent: 'oklch(56% 0.16 42)',
    'accent-2': 'oklch(41% 0.1 262)',
    mark: 'oklch(88% 0.12 78)',
  },
} as const satisfies Readonly<Record<string, Theme>>;

/** The name of a theme. */
export type ThemeName = keyof typeof themes;
/** Every theme, the usual one first. */
export const themeNames = Object.keys(themes) as readonly ThemeName[]; // Object.keys forgets the names
