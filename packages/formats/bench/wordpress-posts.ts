import TurndownService from 'turndown';
import { writeExport } from '../test/support/write-export.ts';

export const COUNT = 2000;
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

/** The HTML of each post, as the editor of WordPress writes it. */
export const content = paragraph.repeat(Math.ceil(CHARACTERS / paragraph.length));

/** Writes an export of so many posts with this content. */
export function writePosts(): string {
  return writeExport(Array.from({ length: COUNT }, () => ({ content })));
}

/** The least that it takes: the HTML of each post, by the library that writes our Markdown. */
export function writePeer(): number {
  const service = new TurndownService();
  return Array.from({ length: COUNT }, () => service.turndown(content).length).length;
}
