import { page } from '../planted/planted-leak.ts';
import type { InnocentSite } from './innocent-site.ts';

const drawing = '<svg xmlns="http://www.w3.org/2000/svg"/>';
const cues = 'WEBVTT\n\n00:01.000 --> 00:03.000\nHola.\n';

/** Pages that seem to lack something, and do not. */
export const innocentOmissions: readonly InnocentSite[] = [
  {
    name: 'languages with a region, a script, three letters, for private use, and not known',
    files: {
      'index.html': page(
        '<p lang="es-419">A</p><p lang="zh-Hant-TW">B</p><p lang="nah">C</p><p lang="x-redes">D</p><p lang="">E</p><p lang="pt-BR">F</p>',
      ),
    },
  },
  {
    name: 'a piece of a page, and a page that only leads to another one',
    files: {
      'pieza.html': '<p>Una pieza.</p>',
      'viejo.html': page('', '<meta http-equiv="refresh" content="0; url=pieza.html">').replace(
        ' lang="es"',
        '',
      ),
      'antes.html':
        '<!doctype html><html lang="es"><title>pieza</title><link rel="canonical" href="pieza.html"><meta charset="utf-8"><meta http-equiv="refresh" content="0; url=pieza.html"></html>',
    },
  },
  {
    name: 'pictures that decorate, are hidden, or have their text beside them',
    files: {
      'index.html': page(
        '<img src="a.svg" alt=""><a href="/"><img src="a.svg" alt=""> Inicio</a><a href="/" aria-label="Inicio"><img src="a.svg" alt=""></a><img src="a.svg" role="presentation"><div aria-hidden="true"><img src="a.svg"></div><a href="/"><img src="a.svg" alt=""><svg role="img"><title>Inicio</title></svg></a>',
      ),
      'a.svg': drawing,
    },
  },
  {
    name: 'a text that ends in the name of a file, and a picture that a script fills',
    files: {
      'index.html': page('<img src="a.svg" alt="Captura de index.png"><img>'),
      'a.svg': drawing,
    },
  },
  {
    name: 'videos with captions in one language, captions of others, and a silent background',
    files: {
      'index.html': page(
        '<video controls src="a.webm"><track src="a.vtt" srclang="es"><track kind="captions" src="b.vtt" srclang="en"></video><video src="a.webm" muted autoplay loop></video><video></video>',
      ),
      'a.webm': '',
      'a.vtt': cues,
      'b.vtt': 'WEBVTT\n',
    },
  },
];
