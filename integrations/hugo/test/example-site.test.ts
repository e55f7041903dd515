import type { CardsFile } from '@comunal/formats/cards';
import { renderDonate, type Campaign } from '@comunal/fundraising';
import { renderRoom } from '@comunal/jitsi';
import { renderVideo } from '@comunal/peertube';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCards, LANGUAGES } from './support/create-cards.ts';
import { hugoOnly, createHugoSite, type Build, type HugoSite } from './support/hugo-site.ts';
import { listRequests, listStyleAddresses } from './support/list-requests.ts';
import { readContent, SCRIPT, toComparable } from './support/read-content.ts';

describe('the example site', hugoOnly, () => {
  let site: HugoSite;
  let cards: CardsFile;
  let built: Build;

  beforeAll(async () => {
    cards = await createCards();
    site = createHugoSite(cards);
    built = site.build();
  });
  afterAll(() => site.remove());

  const page = (path: string): string => built.files.get(`${path}/index.html`) ?? '';

  it('is built without Go and without a network', () => {
    expect(built.log).not.toMatch(/ERROR|WARN/);
    expect(built.status).toBe(0);
  });

  it('is built alike where the component is named as a theme', () => {
    const themed = createHugoSite(cards);
    try {
      const imports = '[module]\n[[module.imports]]\npath = "comunal"\n';
      const settings = themed.read('hugo.toml');
      expect(settings).toContain(imports);
      themed.write('hugo.toml', `theme = "comunal"\n${settings.replace(imports, '')}`);
      expect([...themed.build().files]).toEqual([...built.files]);
    } finally {
      themed.remove();
    }
  });

  it.each(LANGUAGES)('shows what the packages render, in %s', async (language) => {
    const title = { es: 'Taller de fanzines', en: 'Zine workshop', pt: 'Oficina de fanzines' };
    const meeting = { es: 'Asamblea abierta', en: 'Open assembly', pt: 'Assembleia aberta' };
    expect(readContent(page(`${language}/video`))).toBe(
      renderVideo({ src: VIDEO, title: title[language], locale: language }),
    );
    const room = renderRoom({
      instance: 'https://reuniones.example/',
      room: 'asamblea-abierta',
      title: meeting[language],
      starts: '2030-03-15T10:00',
      ends: '2030-03-15T12:00',
      timeZone: 'America/Mexico_City',
      locale: language,
    });
    const when = {
      es: 'viernes, 15 de marzo de 2030, 10:00 – 12:00, America/Mexico_City',
      en: 'Friday, March 15, 2030, 10:00 am – 12:00 pm, America/Mexico_City',
      pt: 'sexta-feira, 15 de março de 2030, 10:00 – 12:00, America/Mexico_City',
    };
    // Hugo has its own formats of dates, and no names of time zones.
    const time = /(?<=<time[^>]*>)[^<]*/;
    expect(room).toMatch(time);
    expect(readContent(page(`${language}/llamada`))).toBe(room.replace(time, when[language]));
    expect(toComparable(readContent(page(`${language}/apoyo`)))).toEqual(
      toComparable(await renderDonate(getCampaign(), { locale: language, element: true })),
    );
    expect(readContent(page(`${language}/libro`))).toBe(htmlOf('libro-de-ejemplo', language));
    const events = ['taller-en-curso', 'taller-temprano', 'taller-tardio', 'taller-sin-fecha'];
    const items = events.map((slug) => `<li>${htmlOf(slug, language)}</li>`).join('');
    expect(readContent(page(`${language}/actividades`))).toBe(
      `<ul class="comunal-events">${items}</ul>`,
    );
  });

  it('asks no other host for anything', () => {
    const pages = [...built.files].filter(([path]) => path.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(15);
    const own = pages.flatMap(([, html]) => listRequests(html));
    expect(own.length).toBeGreaterThan(15);
    expect(own.filter((address) => !/^(?:\/(?!\/)|data:)/.test(address))).toEqual([]);
    const styles = [...built.files].filter(([path]) => path.endsWith('.css'));
    expect(styles.flatMap(([, css]) => listStyleAddresses(css))).toEqual([]);
  });

  it('loads the script once, with its integrity value, and only where there is an element', () => {
    for (const [path, html] of built.files) {
      if (!path.endsWith('.html')) continue;
      const scripts = [...html.matchAll(SCRIPT)];
      expect(scripts, path).toHaveLength(/<comunal-(?:video|room|donate)/.test(html) ? 1 : 0);
      for (const [, src = '', integrity] of scripts) {
        const file = built.files.get(src.slice(1)) ?? '';
        expect(integrity?.replaceAll('&#43;', '+')).toBe(
          `sha384-${createHash('sha384').update(file).digest('base64')}`,
        );
      }
    }
  });

  it('loads it once for several elements of a page, and in each output format', () => {
    const several = createHugoSite(cards);
    try {
      const video = `{{< comunal-video src="${VIDEO}" >}}`;
      const outputs = 'outputs: [html, print]';
      several.write(
        'hugo.toml',
        `${several.read('hugo.toml')}\n[outputFormats.print]\nmediaType = "text/html"\nbaseName = "print"\nisHTML = true\n`,
      );
      several.write(
        'content/video.es.md',
        `---\ntitle: Dos\n${outputs}\n---\n\n${video}\n\n${video}\n\n{{< comunal-donate campaign="sostener-los-servidores" >}}\n`,
      );
      several.write('layouts/_default/single.print.html', '<main>{{ .Content }}</main>\n');
      const { files, log } = several.build();
      expect(log).not.toContain('ERROR');
      for (const path of ['es/video/index.html', 'es/video/print.html']) {
        const html = files.get(path) ?? '';
        expect([...html.matchAll(SCRIPT)], path).toHaveLength(1);
        expect([...html.matchAll(/<link rel="stylesheet"/g)], path).toHaveLength(1);
        expect([...html.matchAll(/<comunal-(?:video|donate)/g)], path).toHaveLength(3);
      }
    } finally {
      several.remove();
    }
  });

  it('says in a sentence that no events are announced', () => {
    const withoutEvents = cards.cards.filter(({ type }) => type !== 'event');
    const empty = createHugoSite({ ...cards, cards: withoutEvents });
    try {
      const html = empty.build().files.get('es/actividades/index.html') ?? '';
      expect(readContent(html)).toBe('<p lang="es">Por ahora no hay actividades anunciadas.</p>');
    } finally {
      empty.remove();
    }
  });

  it('renders the partials from a template as the shortcodes do', () => {
    const templated = createHugoSite(cards);
    try {
      templated.write(
        'layouts/index.html',
        `{{ define "main" }}<p></p>{{ partial "comunal-events.html" (dict "page" . "attributes" (dict "limit" 2)) }}{{ end }}`,
      );
      const { files, log } = templated.build();
      expect(log).not.toContain('ERROR');
      const items = ['taller-en-curso', 'taller-temprano'].map((slug) => htmlOf(slug, 'pt'));
      expect(readContent(files.get('pt/index.html') ?? '')).toBe(
        `<ul class="comunal-events">${items.map((item) => `<li>${item}</li>`).join('')}</ul>`,
      );
    } finally {
      templated.remove();
    }
  });

  function htmlOf(slug: string, language: string): string {
    const html = cards.cards.find((card) => card.slug === slug)?.html[language];
    return html?.replaceAll(/\s+/g, ' ') ?? 'none';
  }

  function getCampaign(): Campaign {
    const card = cards.cards.find(({ type }) => type === 'campaign');
    if (card?.type !== 'campaign') throw new Error('There is no campaign.');
    return card.data;
  }
});

const VIDEO = 'https://tubo.example/w/wuzkHBJry2URbrzYF7oNaj';
