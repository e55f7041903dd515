import { loadContent, type Content } from '@comunal/content';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A content folder with something of every kind that must not be public. All of it is invented. */
export const contentFiles: Readonly<Record<string, string>> = {
  'site.yaml': `title: Colectiva
url: https://colectiva.example
visibility: public
languages: [es, en, pt]
organization: colectiva
tagline: { es: Hola, en: Hello, pt: Olá }
summary: { es: Un sitio de prueba, en: A site, pt: Um site }
`,
  'organizations/colectiva.yaml':
    'visibility: public\nname: Colectiva de Ejemplo\nkind: collective\n',
  'events/taller-abierto.yaml': `visibility: public
title: Un taller abierto
kind: conversation
summary: { es: Para quien quiera venir, en: For all, pt: Para todas }
starts: 2021-08-05
mode: online
attendance: open
room: sala-abierta-41
notes: Las llaves del local las tiene la vecina del tercero.
place:
  name: Casa de la Colina Roja
  level: venue
  within: [{ name: Ciudad de Ejemplo, level: city }]
  precision: locality
  address: Calle Inventada 99
  coordinates: { latitude: 19.43261, longitude: -99.13321 }
`,
  'campaigns/servidores.yaml': `visibility: public
title: Servidores
summary: { es: Los servidores, en: The servers, pt: Os servidores }
organization: colectiva
state: running
rails:
  - { id: spei, kind: clabe, label: SPEI, enabled: true, account: "002010077777777771", holder: Colectiva de Ejemplo }
`,
  'events/archivo.yaml': `visibility: public
title: Un archivo
kind: conversation
summary: { es: Cómo se guarda, en: How to keep, pt: Como guardar }
starts: 2021-08-06
mode: online
attendance: open
`,
  'events/cena-de-julio.yaml': `visibility: unlisted
title: Una cena
kind: conversation
summary: { es: Cada quien trae algo, en: Bring something, pt: Traga algo }
starts: 2021-07-05
mode: online
attendance: open
`,
  'events/visita-de-aliadas.yaml': `visibility: allies
title: Visita secreta de las aliadas
kind: conversation
summary: { es: Vienen de lejos, en: x, pt: x }
starts: 2030-03-09
mode: online
attendance: closed
`,
  'people/luna.yaml': `visibility: public
name: Luna Imaginada
biography: { es: "Creció en un faro que no está en ningún mapa, con su abuela." }
`,
  'private/events/noche-de-los-faroles.yaml': `visibility: closed
title: La noche de los faroles rotos
kind: conversation
summary: { es: "La contraseña de la puerta la sabe solamente Jacinta." }
starts: 2030-03-08
mode: online
attendance: closed
room: faroles-zq7
`,
  'private/events/brigada.yaml': `visibility: closed
title: Asamblea general
kind: conversation
summary: { es: Sobre dinero, en: x, pt: x }
starts: 2030-03-10
mode: online
attendance: closed
`,
  'private/events/ronda-secreta.yaml': `visibility: closed
title: Ronda
kind: conversation
summary: { es: Ronda, en: x, pt: x }
starts: 2030-03-11
mode: online
attendance: closed
`,
  'private/people/ana.yaml': 'name: Ana Góngora Inventada\n',
};

/** Loads that content, from a folder that is removed at once. */
export async function loadClosedContent(): Promise<Content> {
  const dir = mkdtempSync(join(tmpdir(), 'audit-content-'));
  try {
    writeContent(dir);
    return await loadContent(dir);
  } finally {
    rmSync(dir, { recursive: true });
  }
}

/** Writes that content into a folder. */
function writeContent(dir: string, files = contentFiles): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
}
