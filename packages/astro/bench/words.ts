import { createRandom } from '@comunal/bench-kit';

/** Invented words, the same each time. */
export interface Words {
  /** A whole number from 0 up to a bound, which is left out. */
  below(bound: number): number;
  pick<T>(list: readonly T[]): T | undefined;
  /** So many words in each of three languages. */
  localized(length: number): Localized;
  /** A text with headings, lists, links and emphasis in each of three languages. */
  markdown(): Localized;
}

/** A text in the languages of the site. */
export interface Localized {
  readonly es: string;
  readonly en: string;
  readonly pt: string;
}

const SYLLABLES = [
  'co',
  'mún',
  'ra',
  'te',
  'li',
  'bre',
  'ción',
  'á',
  'gua',
  'mu',
  'no',
  'se',
  'ña',
  'pa',
];

/** Creates words that follow from a seed alone. */
export function createWords(seed: number): Words {
  const random = createRandom(seed);
  const below = (bound: number): number => Math.floor(random() * bound);
  const pick = <T>(list: readonly T[]): T | undefined => list[below(list.length)];
  const vocabulary = Array.from({ length: 8000 }, () =>
    Array.from({ length: 1 + below(4) }, () => pick(SYLLABLES)).join(''),
  );
  // As in any language, some words are in every sentence and most are rare.
  const word = (): string =>
    vocabulary[Math.floor(vocabulary.length * (below(1e6) / 1e6) ** 4)] ?? '';
  const sentence = (length: number): string => Array.from({ length }, word).join(' ');
  const localize = (write: () => string): Localized => ({
    es: `Prueba: ${write()}`,
    en: `Test: ${write()}`,
    pt: `Teste: ${write()}`,
  });
  const markdown = (): string => `${sentence(60)}

## ${sentence(4)}

${sentence(40)} **${sentence(3)}** ${sentence(30)} [${sentence(2)}](https://${below(1e6)}.example/).

- ${sentence(8)}
- ${sentence(8)}

${sentence(60)}
`;
  return {
    below,
    pick,
    localized: (length) => localize(() => sentence(length)),
    markdown: () => localize(markdown),
  };
}
