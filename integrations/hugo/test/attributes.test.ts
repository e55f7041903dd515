import type { CardsFile } from '@comunal/formats/cards';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createCards } from './support/create-cards.ts';
import { hugoOnly, createHugoSite, type Build, type HugoSite } from './support/hugo-site.ts';

const VIDEO = 'https://tubo.example/w/wuzkHBJry2URbrzYF7oNaj';
const ROOM = 'https://reuniones.example/asamblea-abierta';

describe('a build', hugoOnly, () => {
  let cards: CardsFile;
  let site: HugoSite | undefined;
  beforeAll(async () => {
    cards = await createCards();
  });
  afterEach(() => site?.remove());

  /** Builds the site with one more page, which holds the shortcode. */
  function buildWith(shortcode: string, language = 'es'): Build {
    site = createHugoSite(cards);
    site.write(`content/otra.${language}.md`, `---\ntitle: Otra\n---\n\n{{< ${shortcode} >}}\n`);
    return site.build();
  }

  it.each([
    ['comunal-video', 'a comunal-video le falta el atributo src.'],
    ['comunal-video src=""', 'a comunal-video le falta el atributo src.'],
    [`comunal-video "${VIDEO}"`, `le falta el nombre del atributo de «${VIDEO}».`],
    [`comunal-video src="${VIDEO}" titulo="x"`, 'no tiene el atributo titulo. Tiene: src, title.'],
    [`comunal-video src="${VIDEO}" onclick="alert(1)"`, 'no tiene el atributo onclick.'],
    [`comunal-video src="${VIDEO}" page="x"`, 'no tiene el atributo page.'],
    [`comunal-video src=\`${VIDEO}\` title=\`a\nb\``, 'contiene un salto de línea'],
    ['comunal-video src="http://tubo.example/w/1"', 'Tiene que empezar con https://'],
    ['comunal-video src="javascript:alert(1)"', 'Tiene que empezar con https://'],
    ['comunal-video src="//tubo.example/w/1"', 'Tiene que empezar con https://'],
    ['comunal-video src="https://TUBO.example/w/1"', 'el servidor en minúsculas'],
    ['comunal-video src="https://ana@tubo.example/w/1"', 'Tiene que empezar con https://'],
    [
      'comunal-video src="https://tubo.example@otro.example/w/1"',
      'de comunal-video no se puede usar. Tiene que empezar con https://',
    ],
    [String.raw`comunal-video src="https://tubo.example\\@otro.example/w/1"`, 'no se puede usar.'],
    [
      'comunal-video src="https://otro.example/w/1"',
      'el servidor otro.example no está en params.comunal.hosts (ahí están: tubo.example, reuniones.example).',
    ],
    ['comunal-video src="https://tubo.example.otro.example/w/1"', 'tubo.example.otro.example no'],
    ['comunal-video src="https://tubo.example:8443/w/1"', 'tubo.example:8443 no está'],
    ['comunal-video src="https://tubo.example/about"', 'no es la dirección de un video'],
    ['comunal-room href="https://otro.example/sala"', 'otro.example no está'],
    ['comunal-room href="https://reuniones.example/"', 'no es la dirección de una sala'],
    ['comunal-room href="https://reuniones.example/a%2Fb"', 'no es la dirección de una sala'],
    ['comunal-room href="https://reuniones.example/%FF"', 'no es la dirección de una sala'],
    ['comunal-room href="https://reuniones.example/%3Cb%3E"', 'no es la dirección de una sala'],
    ['comunal-room href="https://reuniones.example/.."', 'no es la dirección de una sala'],
    [`comunal-room href="${ROOM}#config.x=1"`, 'no es la dirección de una sala'],
    [`comunal-room href="${ROOM}?jwt=x"`, 'no es la dirección de una sala'],
    ['comunal-video src="https://tubo.example/w/12345678901"', 'no es la dirección de un video'],
    [
      'comunal-video src=“https://tubo.example/w/1”',
      'src de comunal-video está entre comillas curvas',
    ],
    ['comunal-donate campaign=«un-ano»', 'campaign de comunal-donate está entre comillas curvas'],
    ['comunal-room href="https://reuniones.example/x/../y"', 'no es la dirección de una sala'],
    ['comunal-room href="https://reuniones.example/x/%2e%2E/y"', 'no es la dirección de una sala'],
    [
      `comunal-room href="${ROOM}" starts="2030-03-15T10:00"`,
      'a comunal-room le falta el atributo timezone: starts dice «2030-03-15T10:00»',
    ],
    [`comunal-room href="${ROOM}" starts="ayer"`, 'el atributo starts dice «ayer», que no es'],
    [`comunal-room href="${ROOM}" starts="2030-02-31T10:00Z"`, 'dice «2030-02-31T10:00Z», que no'],
    [`comunal-room href="${ROOM}" starts="2029-02-29T10:00Z"`, 'dice «2029-02-29T10:00Z», que no'],
    [
      `comunal-room href="${ROOM}" starts="2030-03-15T10:00Z" ends="2030-03-15T03:00-07:00"`,
      'termina antes de empezar, o al mismo tiempo: starts dice «2030-03-15T10:00Z» y ends',
    ],
    [
      `comunal-room href="${ROOM}" starts="2030-03-15T10:00" timezone="CDMX"`,
      '«CDMX» no es una zona horaria.',
    ],
    [`comunal-room href="${ROOM}" ends="2030-03-15T10:00Z"`, 'le falta el atributo starts.'],
    [`comunal-room href="${ROOM}" timezone="la nuestra"`, '«la nuestra» no es una zona horaria.'],
    ['comunal-donate', 'a comunal-donate le falta el atributo campaign.'],
    [
      'comunal-donate campaign="libro-de-ejemplo"',
      'pide «libro-de-ejemplo», que no está en data/comunal/cards.json. Ahí están: sostener-los-servidores.',
    ],
    ['comunal-book book="../libro"', 'Ahí están: libro-de-ejemplo.'],
    ['comunal-events limit="0"', 'limit dice «0».'],
    ['comunal-events limit="-1"', 'limit dice «-1».'],
  ])('stops at {{< %s >}}, and says what, where and what to do', (shortcode, problem) => {
    const { status, log } = buildWith(shortcode);
    expect(status).not.toBe(0);
    expect(log).toContain(`ERROR "${site?.dir}/content/otra.es.md:5:1": `);
    expect(log).toContain(problem);
  });

  it('stops at a time zone that does not exist, in the words of Hugo', () => {
    const zone = 'America/Ciudad_de_Mexico';
    const { status, log } = buildWith(
      `comunal-room href="${ROOM}" starts="2030-03-15T10:00" timezone="${zone}"`,
    );
    expect(status).not.toBe(0);
    expect(log).toContain(`${site?.dir}/content/otra.es.md:5:1"`);
    expect(log).toContain(`unknown time zone ${zone}`);
  });

  it('keeps a title that begins with a quotation', () => {
    const { status, files } = buildWith(`comunal-video src="${VIDEO}" title="«Redes», un taller"`);
    expect(status).toBe(0);
    expect(files.get('es/otra/index.html')).toContain('video-title="«Redes», un taller"');
  });

  it('stops at braces from which Hugo drops HTML', () => {
    site = createHugoSite(cards);
    site.write('content/otra.es.md', '---\ntitle: Otra\n---\n\n{{% comunal-events %}}\n');
    const { status, log } = site.build();
    expect(status).not.toBe(0);
    expect(log).toContain(
      'content/otra.es.md:5:1": comunal-events está escrito entre llaves con %',
    );
  });

  it.each([
    ['en', 'comunal-video lacks the attribute src.'],
    ['pt', 'falta em comunal-video o atributo src.'],
  ])('says so in the language of the page: %s', (language, problem) => {
    expect(buildWith('comunal-video', language).log).toContain(
      `content/otra.${language}.md:5:1": ${problem}`,
    );
  });

  it('escapes what an author writes', () => {
    const { status, files } = buildWith(
      String.raw`comunal-video src="${VIDEO}" title="\"><script>alert('1')</script>&amp;"`,
    );
    expect(status).toBe(0);
    expect(files.get('es/otra/index.html')).toContain(
      'video-title="&quot;&gt;&lt;script&gt;alert(&#039;1&#039;)&lt;/script&gt;&amp;amp;"',
    );
  });
});
