import type { CardsFile } from '@comunal/formats/cards';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCards } from './support/create-cards.ts';
import { hugoOnly, createHugoSite, type Build, type HugoSite } from './support/hugo-site.ts';

describe('a feed', hugoOnly, () => {
  let site: HugoSite;
  let cards: CardsFile;
  let built: Build;
  beforeAll(async () => {
    cards = await createCards();
    site = createHugoSite(cards);
    // The whole content, as many themes have it, where Hugo's own feed has summaries.
    site.write(
      'layouts/_default/list.rss.xml',
      '<rss>{{ range .RegularPages }}<item><title>{{ .File.BaseFileName }}</title><content>{{ .Content }}</content></item>{{ end }}</rss>',
    );
    built = site.build();
  });
  afterAll(() => site.remove());

  const readItem = (name: string): string => {
    const feed = built.files.get('es/index.xml') ?? '';
    const [, item = ''] =
      new RegExp(`<title>${name}[^]*?<content>([^]*?)</content>`).exec(feed) ?? [];
    return item.replaceAll(/\s+/g, ' ');
  };

  it('has neither script, style sheet nor elements', () => {
    expect(built.log).not.toContain('ERROR');
    const feed = built.files.get('es/index.xml') ?? '';
    expect(feed).not.toMatch(/<script|<link|<comunal-|application\/json/);
  });

  it('has the links of videos and calls, and when the call is', () => {
    expect(readItem('video')).toContain(
      '<p lang="es"><a href="https://tubo.example/w/wuzkHBJry2URbrzYF7oNaj" rel="noopener noreferrer external">Taller de fanzines · Video en tubo.example</a></p>',
    );
    expect(readItem('llamada')).toContain(
      'Llamada en reuniones.example</a><br><time datetime="2030-03-15T16:00:00Z">viernes',
    );
  });

  it('has the cards as they are', () => {
    const htmlOf = (slug: string) =>
      cards.cards.find((card) => card.slug === slug)?.html['es']?.replaceAll(/\s+/g, ' ');
    expect(readItem('apoyo')).toContain(htmlOf('sostener-los-servidores'));
    expect(readItem('actividades')).toContain(`<li>${htmlOf('taller-en-curso')}</li>`);
    expect(readItem('libro')).toContain(htmlOf('libro-de-ejemplo'));
  });

  it('leaves the pages as they are', () => {
    const page = built.files.get('es/video/index.html') ?? '';
    expect(page).toContain('<script type="module"');
    expect(page).toContain('<comunal-video src=');
  });
});
