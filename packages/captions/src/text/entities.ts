/** Names of HTML for the letters and signs of Latin-1, from U+00A0 on. */
const LATIN_1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'.split(
    ' ',
  );
/** Names and signs. */
const BASIC = 'amp& lt< gt> quot" AMP& LT< GT> QUOT" COPY© REG®'.split(' ');
const OTHERS =
  "apos' ensp\u2002 emsp\u2003 thinsp\u2009 zwnj\u200C zwj\u200D lrm\u200E rlm\u200F OEligŒ oeligœ ScaronŠ scaronš YumlŸ fnofƒ circˆ tilde˜ AlphaΑ BetaΒ GammaΓ DeltaΔ EpsilonΕ ZetaΖ EtaΗ ThetaΘ IotaΙ KappaΚ LambdaΛ MuΜ NuΝ XiΞ OmicronΟ PiΠ RhoΡ SigmaΣ TauΤ UpsilonΥ PhiΦ ChiΧ PsiΨ OmegaΩ alphaα betaβ gammaγ deltaδ epsilonε zetaζ etaη thetaθ iotaι kappaκ lambdaλ muμ nuν xiξ omicronο piπ rhoρ sigmafς sigmaσ tauτ upsilonυ phiφ chiχ psiψ omegaω thetasymϑ upsihϒ pivϖ ndash– mdash— lsquo‘ rsquo’ sbquo‚ ldquo“ rdquo” bdquo„ dagger† Dagger‡ bull• hellip… permil‰ prime′ Prime″ lsaquo‹ rsaquo› oline‾ frasl⁄ euro€ imageℑ weierp℘ realℜ trade™ alefsymℵ larr← uarr↑ rarr→ darr↓ harr↔ crarr↵ lArr⇐ uArr⇑ rArr⇒ dArr⇓ hArr⇔ forall∀ part∂ exist∃ empty∅ nabla∇ isin∈ notin∉ ni∋ prod∏ sum∑ minus− lowast∗ radic√ prop∝ infin∞ ang∠ and∧ or∨ cap∩ cup∪ int∫ there4∴ sim∼ cong≅ asymp≈ ne≠ equiv≡ le≤ ge≥ sub⊂ sup⊃ nsub⊄ sube⊆ supe⊇ oplus⊕ otimes⊗ perp⊥ sdot⋅ lceil⌈ rceil⌉ lfloor⌊ rfloor⌋ loz◊ spades♠ clubs♣ hearts♥ diams♦ lang⟨ rang⟩".split(
    ' ',
  );

/** What HTML knows without a semicolon, too. */
const OLD: ReadonlyMap<string, string> = new Map([
  ...LATIN_1.map((name, at) => [name, String.fromCharCode(0xa0 + at)] as const),
  ...BASIC.map(nameAndSign),
]);
const NAMED: ReadonlyMap<string, string> = new Map([...OLD, ...OTHERS.map(nameAndSign)]);
const LONGEST_OLD_NAME = 6;

/** What HTML reads numbers from 128 to 159 as. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ';

const REFERENCE = /&(?:#x([\da-f]+)|#(\d+)|([a-z][a-z\d]*))(;?)/gi;

/**
 * Puts characters in the place of HTML references such as `&amp;` and `&#233;`, as
 * the «character reference state» of HTML says: also without a semicolon, where HTML knows that form. Of the
 * names, those of HTML 4 are known, and `&apos;`; the two thousand that HTML 5 added stay as they stand.
 */
export function decodeReferences(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(
    REFERENCE,
    (whole: string, hex?: string, decimal?: string, name?: string, semicolon?: string) => {
      if (name !== undefined)
        return (semicolon ? NAMED.get(name) : undefined) ?? oldName(whole, name);
      return character(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
    },
  );
}

/** `&copy2026;` begins with a name that needs no semicolon. */
function oldName(whole: string, name: string): string {
  for (let end = Math.min(name.length, LONGEST_OLD_NAME); end > 1; end--) {
    const sign = OLD.get(name.slice(0, end));
    if (sign !== undefined) return sign + whole.slice(end + 1);
  }
  return whole;
}

function character(code: number): string {
  const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  if (!isCharacter) return '\uFFFD';
  return WINDOWS_1252[code - 128] ?? String.fromCodePoint(code);
}

/** Text as cue text: `&` and angle brackets written as references. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Cue text that somebody typed: an angle bracket that begins no tag is one to be seen. */
export function escapeStrayBrackets(text: string): string {
  return text.replaceAll(/<(?!\/?(?:[cbiuv]|ruby|rt|lang)[\s.>]|\d[\d:.]*>)/g, '&lt;');
}

function nameAndSign(entry: string): readonly [name: string, sign: string] {
  return [entry.slice(0, -1), entry.slice(-1)];
}
