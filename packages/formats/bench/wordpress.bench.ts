import { figure, medianMs } from '@comunal/bench-kit';
import { fromWordPress } from '@comunal/formats/wordpress';
import { content, COUNT, writePeer, writePosts } from './wordpress-posts.ts';

const xml = writePosts();

function read(): number {
  return fromWordPress(xml, { locale: 'es', zone: 'America/Mexico_City' }).entries.length;
}

const rounds = { rounds: 3, warmUp: 0 };
const peerMs = await medianMs(writePeer, rounds);
const ms = await medianMs(read, rounds);
figure({
  package: 'formats',
  metric: `${COUNT} posts of ${content.length} characters from WordPress`,
  value: Math.round(ms),
  unit: 'ms',
  peer: 'turndown alone',
  ratio: ms / peerMs,
  target: { atMost: 10_000 },
});
