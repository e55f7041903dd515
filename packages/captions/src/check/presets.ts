import type { CaptionPreset } from './caption-preset.ts';
import { checkLimits } from './check-limits.ts';

/** Netflix, Timed Text Style Guide, for every language: partnerhelp.netflixstudios.com, articles 215758617 and 115000239632. */
const streaming = {
  maxLines: 2, // «2 lines maximum»
  minGapMs: 83, // «2 frames minimum»: 2/24 s at the slowest usual frame rate
  minDurationMs: 833, // «minimum duration: 5/6 second»
  maxDurationMs: 7000, // «maximum duration: 7 seconds»
};

/** All presets. A new one needs no other code: the type of the names and `--preset` are derived from this object. */
const presets = {
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
} as const satisfies Readonly<Record<string, CaptionPreset>>;

/** The name of a preset. */
export type PresetName = keyof typeof presets;

/**
 * The names of all presets.
 * @internal
 */
export function listPresetNames(): readonly PresetName[] {
  return Object.keys(presets).filter(isPresetName);
}

function isPresetName(name: string): name is PresetName {
  return Object.hasOwn(presets, name);
}

/**
 * Returns the limits of a preset. Change some of them and pass the result to `checkCaptions` or `fixCaptions`.
 *
 * @param name - `es-419`, `pt-BR`, `en` or `broadcast`.
 * @throws `RangeError` for an unknown name.
 * @example
 * ```ts
 * import { checkCaptions, getPreset, parseVtt } from '@comunal/captions';
 *
 * const captions = parseVtt('WEBVTT\n\n00:01.000 --> 00:03.000\n<v Ana>Hola a todas.\n');
 * console.log(checkCaptions(captions, { ...getPreset('es-419'), maxLineLength: 10 }).length); // → 1
 * ```
 */
export function getPreset(name: PresetName): CaptionPreset {
  if (isPresetName(name)) return presets[name];
  throw new RangeError(
    `There is no preset “${String(name)}”: use ${listPresetNames().join(', ')}.`,
  );
}

/**
 * Returns the preset for a language: `es-419` for `es-MX`, `pt-BR` for `pt`, and for any other language the English
 * limits with its stop words.
 *
 * @param language - A BCP 47 tag.
 * @example
 * ```ts
 * import { getPresetForLanguage } from '@comunal/captions';
 *
 * console.log(getPresetForLanguage('es-MX').maxCps, getPresetForLanguage('fr').maxCps); // → 17 20
 * ```
 */
export function getPresetForLanguage(language: string): CaptionPreset {
  const code = language.toLowerCase().split(/[-_]/)[0];
  if (code === 'es') return presets['es-419'];
  if (code === 'pt') return presets['pt-BR'];
  return { ...presets.en, language };
}

/**
 * The limits to check captions against: a preset by name, the preset of a language by its BCP 47 tag (`es-mx`), or limits
 * of your own.
 */
export type PresetChoice = PresetName | LanguageTag | CaptionPreset;

/** Any string, typed so that editors still complete the names of the presets. */
type LanguageTag = string & Record<never, never>;

/**
 * Resolves a preset name, language tag or limits to limits.
 * @throws `RangeError` for a string that is neither a preset nor a language tag, `TypeError` for incomplete limits.
 * @internal
 */
export function resolvePreset(choice: PresetChoice): CaptionPreset {
  if (typeof choice !== 'string') return checkLimits(choice);
  if (isPresetName(choice)) return presets[choice];
  if (/^[a-z]{2,3}(?:[-_][a-z\d]{1,8})*$/i.test(choice)) return getPresetForLanguage(choice);
  throw new RangeError(
    `There is no preset “${choice}”: use ${listPresetNames().join(', ')}, or a language tag such as es-MX.`,
  );
}
