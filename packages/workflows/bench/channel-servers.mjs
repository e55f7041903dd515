// A PeerTube server with a channel and an Internet Archive, in a process of their own, so that what they cost falls on all who call them.
import { sampleMedia, startArchiveSimulator, startPeerTubeSimulator } from '@comunal/testing';

const [count, bytes] = process.argv.slice(2).map(Number);
const peertube = await startPeerTubeSimulator({ storage: 'none' });
for (let index = 0; index < count; index++)
  peertube.seed({
    name: `Charla ${index}`,
    bytes: sampleMedia({ size: bytes, seed: index + 1 }),
  });
const archive = await startArchiveSimulator({ storage: 'hash' });
const [keys] = archive.accounts;
const [{ channel }] = peertube.users;
process.send({
  peertubeUrl: peertube.url,
  channel,
  videos: peertube.videos().map(({ uuid, shortUUID }) => ({ uuid, shortUUID })),
  archive: { ...archive.addresses, ...keys },
});
process.on('message', (prefix) => {
  const items = archive
    .items()
    .filter(({ identifier }) => identifier.startsWith(`${String(prefix)}-`));
  process.send({
    items: items.length,
    files: items.reduce((sum, { files }) => sum + files.length, 0),
  });
});
process.on('disconnect', () => process.exit(0)); // the bench has ended, however it did
