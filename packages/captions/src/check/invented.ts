/**
 * What speech recognisers write where nobody speaks, out of the subtitles they learned from: McCloudS/subgen #21,
 * Purfview/whisper-standalone-win #144, openai/whisper discussions 679 and 928, Vexa-ai/vexa #617. Each may have been said.
 */
const INVENTED: readonly RegExp[] = [
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

/** May this be a sentence that nobody said? */
export function mayBeInvented(plain: string): boolean {
  const sentence = plain.replaceAll(/\s+/g, ' ').replace(/^[^\p{L}]+/u, '');
  return sentence.length < 300 && INVENTED.some((pattern) => pattern.test(sentence));
}

/** Words said four times and more in a row, as recognisers do when they are caught in a loop; gives the words. */
export function loopIn(plain: string): string | undefined {
  const words = plain.toLowerCase().split(/\s+/).filter(Boolean);
  for (let period = 1; period <= 12 && period * 4 <= words.length; period++) {
    let run = 0;
    for (let at = period; at < words.length; at++) {
      run = words[at] === words[at - period] ? run + 1 : 0;
      // One word four times is how people speak, too.
      if (run >= period * (period === 1 ? 5 : 3))
        return words.slice(at - period + 1, at + 1).join(' ');
    }
  }
  return undefined;
}
