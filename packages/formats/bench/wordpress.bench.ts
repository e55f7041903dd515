import { figure, medianMs } from '@comunal/bench-kit';
import { fromWordPress } from '@comunal/formats/wordpress';
import TurndownService from 'turndown';
import { writeExport } from '../test/support/write-export.ts';

const COUNT = 2000;
const CHARACTERS = 4000;

const paragraph = `<!-- wp:paragraph -->
<p>El <strong>sábado</strong> hicimos un taller de <em>radio comunitaria</em>; lee <a href="https://colectiva.example/entrada-7/">quiénes somos</a> y mira <a href="https://otra.example/">lo que sigue</a>.</p>
<!-- /wp:paragraph -->

<!-- wp:image -->
<figure class="wp-block-image"><img src="https://colectiva.example/wp-content/uploads/2021/03/foto-300x200.jpg" alt="Manos y cables"/></figure>
<!-- /wp:image -->

<!-- wp:list -->
<ul class="wp-block-list"><li>Grabamos</li><li>Escuchamos</li></ul>
<!-- /wp:list -->

`;
const content = paragraph.repeat(Math.ceil(CHARACTERS / paragraph.length));
const xml = writeExport(Array.from({ length: COUNT }, () => ({ content })));

function read(): number {
  return fromWordPress(xml, { locale: 'es', zone: 'America/Mexico_City' }).entries.length;
}

/** The least that it takes: the HTML of each post, by the library that writes our Markdown. */
function writePeer(): number {
  const service = new TurndownService();
  return Array.from({ length: COUNT }, () => service.turndown(content).length).length;
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
