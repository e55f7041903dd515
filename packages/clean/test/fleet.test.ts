import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { useTools } from '@comunal/test-kit/environment';
import { pickCases } from '@comunal/test-kit/pick-cases';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cleanFile } from '../src/cli/clean-file.ts';
import { openMetadataReader, type MetadataReader } from '../src/index.ts';
import { decodeMedia, needsEncoders, plantedMedia } from './support/planted-media.ts';
import { plantedPdfs } from './support/planted-pdfs.ts';
import { decodePicture, plantedPictures } from './support/planted-picture-fleet.ts';
import { readAll } from './support/read-all.ts';
import { renderPdf } from './support/render-pdf.ts';
import { structuralTags } from './support/structural-tags.ts';

let folder = '';
let reader: MetadataReader;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'comunal-fleet-'));
  reader = openMetadataReader();
});
afterAll(async () => {
  await reader[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

useTools('ffmpeg', 'ffprobe');

const { signal } = new AbortController();
const decodePdf = async (path: string) => renderPdf(await readFile(path));

/** Five files of a kind: what is planted, and how what is seen and heard of them is decoded. */
type Kind = readonly [
  string,
  readonly (() => Promise<Uint8Array>)[],
  (path: string) => Promise<unknown>,
];
const kinds: readonly Kind[] = [
  ...Object.entries(plantedPictures).map(([kind, plants]): Kind => [kind, plants, decodePicture]),
  ['pdf', plantedPdfs, decodePdf],
];
const mediaKinds = Object.entries(plantedMedia).map(([kind, plants]): Kind => [
  kind,
  plants,
  decodeMedia,
]);

describe.each(kinds)('a fleet of %s', (kind, plants, decode) => {
  it.each(
    pickCases(
      plants.map((plant, index) => [plant.name, index, plant] as const),
      2,
    ),
  )('has nothing left of %s', async (_, index, plant) => {
    const name = `${kind}-${index}.${kind}`;
    expect(await cleanAndInspect(name, await plant(), decode)).toEqual(nothingLeft);
  });
});

describe.each(mediaKinds)('a fleet of %s', needsEncoders, (kind, plants, decode) => {
  it.each(
    pickCases(
      plants.map((plant, index) => [plant.name, index, plant] as const),
      2,
    ),
  )('has nothing left of %s', async (_, index, plant) => {
    const name = `${kind}-${index}.${kind}`;
    expect(await cleanAndInspect(name, await plant(), decode)).toEqual(nothingLeft);
  });
});

/** What is to be true of each file that was cleaned. */
const nothingLeft = {
  isPlantedBefore: true,
  isPlantedAfter: false,
  isNamed: true,
  isValueNamed: false,
  looksOrSoundsSame: true,
  unknownTags: [],
};

async function cleanAndInspect(
  name: string,
  planted: Uint8Array,
  decode: (path: string) => Promise<unknown>,
): Promise<Readonly<Record<keyof typeof nothingLeft, unknown>>> {
  const path = join(folder, name);
  await writeFile(path, planted);
  const before = await decode(path);
  const { removed, kept } = await cleanFile(path, { isCheck: false, signal });
  const after = await decode(path);
  const { tags } = await reader.read(path);
  const unknown = tags.filter((tag) => !structuralTags.has(tag.name) && tag.kind !== 'ICC_Profile');
  return {
    isPlantedBefore: readAll(planted).includes('PLANTED'),
    isPlantedAfter: readAll(await readFile(path)).includes('PLANTED'),
    isNamed: removed.length > 0,
    isValueNamed: [...removed, ...kept].some((text) => text.includes('PLANTED-')),
    looksOrSoundsSame: isDeepStrictEqual(after, before),
    unknownTags: unknown.map(({ group, name: tag }) => `${group}:${tag}`),
  };
}
