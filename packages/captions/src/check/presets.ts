/** The numbers that captions are checked against and mended to. */
export interface CaptionPreset {
  readonly name: string;
  /** Whose small words are not left at the end of a line: a BCP 47 tag. */
  readonly language: string;
  /** Characters a second, spaces included, that a reader can follow. */
  readonly maxCps: number;
  readonly maxLineLength: number;
  readonly maxLines: number;
  /** Between two captions, so that the eye notices the change. */
  readonly minGapMs: number;
  readonly minDurationMs: number;
  readonly maxDurationMs: number;
}

/** The names of all presets, which the command offers too. */
export const presetNames = ['es-419', 'pt-BR', 'en', 'broadcast'] as const;

/** The presets that there are. */
export type PresetName = (typeof presetNames)[number];

/** Netflix, Timed Text Style Guide, for every language: partnerhelp.netflixstudios.com, articles 215758617 and 115000239632. */
const streaming = {
  maxLines: 2, // «2 lines maximum»
  minGapMs: 83, // «2 frames minimum»: 2/24 s at the slowest usual frame rate
  minDurationMs: 833, // «minimum duration: 5/6 second»
  maxDurationMs: 7000, // «maximum duration: 7 seconds»
};

const presets: Readonly<Record<PresetName, CaptionPreset>> = {
  'es-419': {
    name: 'es-419',
    language: 'es',
    // Netflix, Latin American Spanish: 17 a second for adult programmes, 42 a line, as listed for Spanish in
    // sublingo.cc/guides/subtitle-specs-by-language (2026-06-11).
    maxCps: 17,
    maxLineLength: 42,
    ...streaming,
  },
  'pt-BR': {
    name: 'pt-BR',
    language: 'pt',
    // Netflix, Brazilian Portuguese: 42 a line in partnerhelp.netflixstudios.com, article 215600497; 17 a second for
    // adult programmes, as listed for Portuguese in sublingo.cc/guides/subtitle-specs-by-language (2026-06-11).
    maxCps: 17,
    maxLineLength: 42,
    ...streaming,
  },
  en: {
    name: 'en',
    language: 'en',
    // Netflix, English: 42 a line in backlothelp.netflix.com, article 217350977; 20 a second for adult programmes, as
    // listed for English in sublingo.cc/guides/subtitle-specs-by-language (2026-06-11).
    maxCps: 20,
    maxLineLength: 42,
    ...streaming,
  },
  broadcast: {
    name: 'broadcast',
    language: 'es',
    // BBC Subtitle Guidelines (bbc.github.io/subtitle-guidelines): 160 to 180 words a minute. 180 words of five
    // characters are 15 a second.
    maxCps: 15,
    // UNE 153010:2012 and teletext: 37 a line.
    maxLineLength: 37,
    maxLines: 2, // BBC: two lines are recommended, three only where they hide nothing
    minGapMs: 80, // two frames at 25 a second, the frame rate of European television
    minDurationMs: 1000, // enhancingaudiodescription.com/assets/docs/subs/captioning-guide: «at least 1 second»
    maxDurationMs: 7000, // the same guide: «split subtitles lasting more than 7 seconds»
  },
};

/**
 * The numbers of a preset: change some and hand the result to `checkCaptions` or `fixCaptions`.
 * @throws `RangeError` for a name that there is not, which only a program without types can give.
 */
export function presetOf(name: PresetName): CaptionPreset {
  if (Object.hasOwn(presets, name)) return presets[name];
  throw new RangeError(`No preset is called ${name}: use ${Object.keys(presets).join(', ')}.`);
}

/** The preset for a language: `es-MX` gives `es-419`, `pt` gives `pt-BR`, any other the English numbers in that language. */
export function presetForLanguage(language: string): CaptionPreset {
  const code = language.toLowerCase().split(/[-_]/)[0];
  if (code === 'es') return presets['es-419'];
  if (code === 'pt') return presets['pt-BR'];
  return { ...presets.en, language };
}

/**
 * What captions can be checked against: a preset by name, the preset of a language by its BCP 47 tag (`es-mx`), or numbers
 * of your own.
 */
export type PresetChoice = PresetName | LanguageTag | CaptionPreset;

/** Any text, written so that editors still offer the names of the presets. */
type LanguageTag = string & Record<never, never>;

/**
 * @throws `RangeError` for text that is neither a preset nor a language tag.
 * @internal
 */
export function resolvePreset(choice: PresetChoice): CaptionPreset {
  if (typeof choice !== 'string') return choice;
  const preset = Object.entries(presets).find(([name]) => name === choice)?.[1];
  if (preset) return preset;
  if (/^[a-z]{2,3}(?:[-_][a-z\d]{1,8})*$/i.test(choice)) return presetForLanguage(choice);
  throw noPreset(choice);
}

function noPreset(name: string): RangeError {
  const names = Object.keys(presets).join(', ');
  return new RangeError(
    `No preset is called ${name}: use ${names}, or the tag of a language, such as es-MX.`,
  );
}
