// Parsing 2,000 and 20,000 cues, beside the parsers of WebVTT that npm has.
import { fileURLToPath } from 'node:url';
import { parseVtt } from '@comunal/captions';
import { bundledBytes, figure, loadPeer, medianMs } from '@comunal/bench-kit';

type Parse = (text: string) => unknown;

const counts = [2_000, 20_000] as const;
const texts = new Map(counts.map((count) => [count, captionsOf(count)] as const));

const peers: readonly (readonly [name: string, load: () => Promise<Parse>])[] = [
  ['subtitle', async () => (await import('subtitle')).parseSync],
  ['node-webvtt', async () => (await import('node-webvtt')).default.parse],
  [
    'media-captions',
    async () => {
      const { parseText } = await import('media-captions');
      return (text) => parseText(text, { type: 'vtt' });
    },
  ],
  [
    'webvtt-parser',
    async () => {
      const { WebVTTParser } = (await import('webvtt-parser')).default;
      return (text) => new WebVTTParser().parse(text, 'subtitles');
    },
  ],
  [
    'vtt.js',
    async () => {
      const { WebVTT } = (await import('vtt.js')).default;
      return (text) => {
        const parser = new WebVTT.Parser(
          { VTTCue: PlainCue, VTTRegion: PlainCue },
          WebVTT.StringDecoder(),
        );
        const cues: unknown[] = [];
        parser.oncue = (cue) => cues.push(cue);
        parser.parse(text);
        parser.flush();
        return cues;
      };
    },
  ],
];

/** What vtt.js fills: it asks for the class of a browser. */
class PlainCue {
  startTime: number;
  endTime: number;
  text: string;
  constructor(startTime: number, endTime: number, text: string) {
    this.startTime = startTime;
    this.endTime = endTime;
    this.text = text;
  }
}

const loaded = new Map<string, Parse>();
for (const [name, load] of peers) {
  const parse = await loadPeer(name, load);
  if (parse) loaded.set(name, parse);
}

const ours: number[] = [];
for (const count of counts) {
  const text = texts.get(count) ?? '';
  const cueCount = parseVtt(text).cues.length;
  if (cueCount !== count) throw new Error(`${cueCount} cues of ${count}`);
  const rounds = count > 10_000 ? { rounds: 9, warmUp: 3 } : { rounds: 25, warmUp: 10 };
  const ms = await medianMs(() => parseVtt(text), rounds);
  ours.push(ms);
  let fastest = { name: 'the fastest of five', ms: Number.NaN };
  for (const [name] of peers) {
    const parse = loaded.get(name);
    const isQuick = !/^(?:webvtt-parser|vtt\.js)$/.test(name) || count < 10_000;
    const peerMs = parse
      ? await medianMs(() => parse(text), isQuick ? rounds : { rounds: 3, warmUp: 1 })
      : Number.NaN;
    figure({
      package: 'captions',
      metric: `${name} on the same ${count.toLocaleString('en')}`,
      value: peerMs,
      unit: 'ms',
    });
    if (!(fastest.ms <= peerMs)) fastest = { name, ms: peerMs };
  }
  figure({
    package: 'captions',
    metric: `parseVtt on ${count.toLocaleString('en')} cues`,
    value: ms,
    unit: 'ms',
    peer: fastest.name,
    ratio: loaded.size === peers.length ? ms / fastest.ms : undefined,
    target: { of: 'ratio', atMost: 0.5 },
  });
}
figure({
  package: 'captions',
  metric: 'time for 20,000 cues over time for 2,000',
  value: (ours[1] ?? Number.NaN) / (ours[0] ?? Number.NaN),
  unit: 'times',
  target: { atMost: 15 },
});

const dir = fileURLToPath(new URL('..', import.meta.url));
for (const [name, atMost] of [
  ['parseVtt', 4],
  ['parseSrt', undefined],
  ['parseCaptions', undefined],
  ['toVtt', undefined],
  ['parseCueText', undefined],
  ['checkCaptions', undefined],
  ['fixCaptions', undefined],
  ['toTranscript', undefined],
] as const)
  figure({
    package: 'captions',
    metric: `size of ${name} alone, gzip`,
    value: (await bundledBytes(`export { ${name} } from '@comunal/captions'`, dir)) / 1_000,
    unit: 'kB',
    ...(atMost !== undefined && { target: { atMost } }),
  });

/** Captions as a talk has them; no styles and notes, over which one of the peers throws. */
function captionsOf(count: number): string {
  const words =
    'las redes comunitarias son de la gente que las cuida y nadie puede quitárselas'.split(' ');
  let text = 'WEBVTT\n\n';
  for (let at = 0; at < count; at++) {
    const stamp = (ms: number): string => new Date(ms).toISOString().slice(11, 23);
    const settings = at % 7 === 0 ? ' align:start line:85%' : '';
    const line = (from: number): string =>
      Array.from({ length: 6 }, (_, word) => words[(from + word) % words.length]).join(' ');
    const voice = at % 5 === 0 ? '<v Ana>' : '';
    if (at % 3 === 0) text += `${at + 1}\n`;
    text += `${stamp(at * 3000)} --> ${stamp(at * 3000 + 2800)}${settings}\n${voice}${line(at)}\n${line(at + 3)}\n\n`;
  }
  return text;
}
