/**
 * Hallucinations that speech recognisers write where nobody speaks, learned from the subtitles they were trained on:
 * McCloudS/subgen #21, Purfview/whisper-standalone-win #144, openai/whisper discussions 679 and 928, Vexa-ai/vexa #617.
 * Each of them may also have been said.
 */
const HALLUCINATIONS: readonly RegExp[] = [
  /\bamara\.org\b/i,
  /^(?:muchas )?gracias por (?:ver|mirar)(?: (?:el|este) v[ií]deo)?\W*$/i,
  /\b(?:suscr[ií]bete|suscr[ií]banse) (?:al|a mi|a nuestro) canal\b/i,
  /^subt[ií]tulos (?:realizados )?por\b/i,
  /^(?:muito )?obrigad[oa] por (?:assistir|ver)(?: (?:o|ao|este) v[ií]deo)?\W*$/i,
  /\b(?:inscreva-se|se inscreva) no (?:meu |nosso )?canal\b/i,
  /^legendas (?:pela|por) \S/i,
  /^(?:thanks|thank you)(?: (?:so|very) much)? for (?:watching|listening)\W*$/i,
  /\b(?:like and subscribe|subscribe to (?:my|our|the) channel)\b/i,
  /^(?:subtitles|captions|transcription) by\b/i,
];

/** Whether a sentence is likely a hallucination: one that speech recognisers write though nobody said it. */
export function isLikelyHallucination(plain: string): boolean {
  const sentence = plain.replaceAll(/\s+/g, ' ').replace(/^[^\p{L}]+/u, '');
  return sentence.length < 300 && HALLUCINATIONS.some((pattern) => pattern.test(sentence));
}

/** Finds words that are repeated four or more times in a row, as by a recogniser that is caught in a loop. */
export function findRepetitionLoop(plain: string): string | undefined {
  const words = plain.toLowerCase().split(/\s+/).filter(Boolean);
  for (let period = 1; period <= 12 && period * 4 <= words.length; period++) {
    let run = 0;
    for (let index = period; index < words.length; index++) {
      run = words[index] === words[index - period] ? run + 1 : 0;
      // People, too, say one word four times.
      if (run >= period * (period === 1 ? 5 : 3))
        return words.slice(index - period + 1, index + 1).join(' ');
    }
  }
  return undefined;
}
