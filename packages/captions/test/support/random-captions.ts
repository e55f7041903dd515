/** A generator of numbers from 0 up to 1, the same for the same seed. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    // mulberry32
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const PIECES = [
  '\n',
  '\n',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  ' ',
  '\t',
  '\f',
  '\0',
  '\uFEFF',
  'WEBVTT',
  'NOTE',
  'STYLE',
  'REGION',
  '-->',
  ' --> ',
  '--&gt;',
  '->',

  '00:00:01.000',
  '00:00:02.000',
  '00:01.000',
  '1:00:00.000',
  '60:00.000',
  '00:00:01,000',
  '00:61.000',
  '99',

  ' align:start',
  ' align:middle',
  ' line:0',
  ' line:50%,end',
  ' line:-1',
  ' size:50%',
  ' position:10%,line-left',

  ' position:5%,start',
  ' vertical:rl',
  ' region:a',
  ' region:b',
  ' line:1e3',
  ' size:101%',
  ' :',
  ' x:y',

  'id:a',
  'id:b',
  'width:40%',
  'lines:2',
  'regionanchor:0%,100%',
  'viewportanchor:10%,90%',
  'scroll:up',
  'hola',
  'ñandú',
  '漢字',
  '😀',
  '\uD800',
  '::cue{}',
  '1',
  '2',
  'text',

  '<b>',
  '</b>',
  '<i.x>',
  '<c.red.y>',
  '</c>',
  '<v Ana>',
  '<v.alto  Ana &amp; Luz>',
  '</v>',
  '<lang pt>',
  '</lang>',

  '<ruby>',
  '<rt>',
  '</rt>',
  '</ruby>',
  '<00:00:01.500>',
  '<1>',
  '<',
  '>',
  '</',
  '<>',
  '<x>',
  '{\\an8}',
  '<font color="red">',

  '&amp;',
  '&lt;',
  '&gt',
  '&nbsp;',
  '&copy2026',
  '&#233;',
  '&#x80;',
  '&#0;',
  '&',
  '&notit;',
  '&lrm;',
];

const TIMES = [
  '00:00:01.000 --> 00:00:02.000',
  '00:01.000 --> 00:02.000',
  '00:00:03.000-->00:00:04.000',
];

/** Text that is nearly a caption file: its parts in any order, sometimes well-formed. */
export function randomCaptions(random: () => number, maxPieces = 40): string {
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  let text = random() < 0.9 ? `WEBVTT${random() < 0.8 ? '\n\n' : pick(PIECES)}` : '';
  for (let count = Math.floor(random() * maxPieces); count > 0; count--)
    text +=
      random() < 0.2
        ? `${random() < 0.7 ? '\n\n' : '\n'}${pick(TIMES)}${random() < 0.5 ? pick(PIECES) : ''}\n`
        : pick(PIECES);
  return text;
}
