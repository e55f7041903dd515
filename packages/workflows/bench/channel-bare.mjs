// The same calls by the bare clients, so many videos at once, without jobs.
import { createIdentifier, permitUpload } from '@comunal/archive';
import { openFile } from '@comunal/archive/node';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { itemMetadata, toVideo } from '../dist/index.js';
import { openClients, server } from './channel-clients.mjs';

const { prefix, channel, concurrency, ...stage } = JSON.parse(process.argv[2]);
const begin = performance.now();
const { content: load, peertube: connect, archive: connectArchive, fetch } = openClients(stage);
const [content, archive] = [await load(), await connectArchive({})];
const peertube = connect(server);
const work = `${stage.folder}/bare`;
await mkdir(work, { recursive: true });
const recordings = new Map();
for (const recording of content.list('recording'))
  for (const copy of recording.copies ?? []) {
    const video = toVideo(copy);
    if (video) recordings.set(video.id, recording);
  }
const queue = [];
for await (const video of peertube.channels.listVideos(channel, { pageSize: 100 }))
  queue.push(video);
let copied = 0;

async function copy({ uuid, shortUUID }) {
  const recording = recordings.get(shortUUID);
  const identifier = createIdentifier({ ...recording, '~public': true }, prefix);
  if (await archive.items.find(identifier)) return;
  const { files } = await peertube.videos.get(uuid);
  const path = `${work}/${uuid}.mp4`;
  const response = await fetch(files[0].fileUrl);
  await pipeline(Readable.fromWeb(response.body), createWriteStream(path));
  const permit = permitUpload(recording, (type, slug) => content.get(type, slug), {
    identifier,
    confirmation: identifier,
  });
  await archive.upload(identifier, await openFile(path), {
    permit,
    name: `${recording.slug}.mp4`,
    item: { metadata: itemMetadata(permit.recording, { source: `${server}/w/${shortUUID}` }) },
  });
  await rm(path);
  await peertube.captions.list(uuid);
  copied += 1;
}

async function lane() {
  for (let video = queue.shift(); video; video = queue.shift()) await copy(video);
}
await Promise.all(Array.from({ length: concurrency }, lane));
const ms = performance.now() - begin;
console.log(JSON.stringify({ ms, mb: process.resourceUsage().maxRSS / 1024, copied }));
