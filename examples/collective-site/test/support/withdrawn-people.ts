import { createHash } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';

/** Somebody in every place of a site, with strings that stand nowhere else. */
export interface PlantedPerson {
  readonly slug: string;
  /** Every string that only their places have. */
  readonly strings: readonly string[];
  /** The files of the places, by their paths from the project. */
  readonly files: Readonly<Record<string, string | Buffer>>;
}

/** Plants a person in every kind of place that a consent decides about. */
export function plantPerson(index: number): PlantedPerson {
  const strings: string[] = [];
  const plant = (field: string): string => {
    const text = `canary-${createHash('sha256').update(`${index} ${field}`).digest('hex').slice(0, 20)}`;
    strings.push(text);
    return text;
  };
  const slug = plant('slug');
  const talk = `charla-${index}`;
  const consent = (scope: string): string =>
    `{ scope: ${scope}, granted: 2024, by: person/${slug} }`;
  const portrait = plant('portrait file');
  const photograph = plant('photograph file');
  const poster = plant('poster file');
  const captions = plant('captions file');
  const sheet = plant('download file');
  const testimony = plant('testimony slug');
  const download = `${plant('download')}\n`;
  const files = {
    [`content/people/${slug}.yaml`]: `visibility: public
name: ${plant('name')}
pronouns: ${plant('pronouns')}
biography: { es: ${plant('biography')} }
picture: { path: ${slug}/${portrait}.png, alt: ${plant('portrait')} }
links: [{ label: ${plant('label')}, url: https://${plant('link')}.example/ }]
aliases: [${plant('alias')}]
formerUrls: [https://colectiva.example/${plant('former')}]
consents:
  - { scope: name, granted: 2024 }
  - { scope: biography, granted: 2024 } # by letter
  - { scope: image, granted: 2024 }
  - { scope: links, granted: 2024 }
`,
    [`content/people/${slug}/${portrait}.png`]: drawPicture(index),
    [`content/events/${talk}.yaml`]: `visibility: public
title: Charla ${index}
kind: conversation
starts: 2030-03-${String(index + 1).padStart(2, '0')}
picture:
  path: ${talk}/${photograph}.png
  alt: ${plant('photograph')}
  credit: ${plant('credit')}
  people: recognisable
  consents: [${consent('image')}]
credits: [{ who: person/${slug}, role: speaker, as: ${plant('as')} }]
`,
    [`content/events/${talk}/${photograph}.png`]: drawPicture(index + 40),
    [`content/recordings/${talk}.yaml`]: `visibility: public
title: Charla ${index}, grabada
of: podcast/radio
date: 2025
duration: PT10M
languages: [es]
body: { es: ${plant('body')} }
topics: [{ es: ${plant('topic')} }]
credits: [{ who: person/${slug}, role: speaker }]
copies:
  - kind: internet-archive
    url: https://${plant('copy')}.example/details/charla
    file: { url: "https://${plant('media')}.example/charla.mp3", mediaType: audio/mpeg, bytes: 3 }
poster: { path: ${talk}/${poster}.png, alt: ${plant('poster')} }
captions:
  - { language: es, progress: { state: published }, path: ${talk}/${captions}.vtt }
chapters: [{ starts: PT0S, title: ${plant('chapter')} }]
transcript: { es: ${plant('transcript')} }
files:
  - path: ${talk}/${sheet}.txt
    mediaType: text/plain
    bytes: ${download.length}
    sha256: ${createHash('sha256').update(download).digest('hex')}
consents: [${consent('recording')}, ${consent('voice')}]
`,
    [`content/recordings/${talk}/${poster}.png`]: drawPicture(index + 80),
    [`content/recordings/${talk}/${captions}.vtt`]: `WEBVTT\n\n00:00.000 --> 00:01.000\n${plant('cue')}\n`,
    [`content/recordings/${talk}/${sheet}.txt`]: download,
    [`content/articles/${testimony}.yaml`]: `visibility: public
title: ${plant('testimony')}
kind: testimony
published: 2026-03-08
summary: { es: ${plant('testimony summary')} }
body: { es: ${plant('testimony body')} }
credits: [{ who: person/${slug}, role: author }]
consents: [${consent('testimony')}]
`,
  };
  return { slug, strings, files };
}

/** The entries in which all of them are, with what stays whoever withdraws. */
export function plantAround(people: readonly PlantedPerson[]): Record<string, string> {
  const credits = people
    .map(({ slug }) => `  - { who: person/${slug}, role: participant }\n`)
    .join('');
  const nodes = people
    .map(
      ({ slug }, index) => `  - guid: nodo-${index}
    title: Nodo ${index}
    visibility: public
    starts: 2030-04-02
    credits: [{ who: person/${slug}, role: facilitator }]
`,
    )
    .join('');
  return {
    'content/site.yaml': `visibility: public
title: Colectiva de Ejemplo
tagline: { es: Una colectiva }
summary: { es: Una colectiva inventada. }
url: https://colectiva.example
languages: [es]
organization: colectiva
`,
    'content/organizations/colectiva.yaml':
      'visibility: public\nname: Colectiva de Ejemplo\nkind: collective\n',
    'content/events/encuentro.yaml': `visibility: public
title: Encuentro
kind: gathering
starts: 2030-04-01
ends: 2030-04-03
nodes:
${nodes}`,
    'content/publications/fanzine.yaml': `visibility: public
title: Fanzine de todas
kind: fanzine
state: published
summary: { es: Un fanzine }
credits:
${credits}editions: [{ language: es, format: print, state: published, copies: 200 }]
`,
    'content/podcasts/radio.yaml': `visibility: public
title: Radio
summary: { es: Un pódcast }
languages: [es]
explicit: false
credits:
${credits}episodes:
${people.map((_, index) => `  - { recording: charla-${index}, number: ${index + 1} }\n`).join('')}`,
  };
}

/** Draws a picture of its own: a PNG whose tones follow from a number. */
function drawPicture(seed: number): Buffer {
  const [width, height] = [240, 160];
  const rows = Buffer.alloc((width * 3 + 1) * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width * 3; x++)
      rows[y * (width * 3 + 1) + 1 + x] = (x * (seed + 1) + y * (seed + 7)) % 256;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    toChunk('IHDR', header),
    toChunk('IDAT', deflateSync(rows)),
    toChunk('IEND', Buffer.alloc(0)),
  ]);
}

function toChunk(name: string, data: Buffer): Buffer {
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
