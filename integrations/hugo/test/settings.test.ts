import type { CardsFile } from '@comunal/formats/cards';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createCards } from './support/create-cards.ts';
import { hugoOnly, createHugoSite, type HugoSite } from './support/hugo-site.ts';

const VIDEO = 'https://tubo.example/w/wuzkHBJry2URbrzYF7oNaj';

describe('settings', hugoOnly, () => {
  let cards: CardsFile;
  let site: HugoSite | undefined;
  beforeAll(async () => {
    cards = await createCards();
  });
  afterEach(() => site?.remove());

  it('stop the build in English where the language of the site has no sentences', () => {
    site = createHugoSite(cards);
    site.write(
      'hugo.toml',
      'baseURL = "https://colectiva.example/"\ndefaultContentLanguage = "tzh"\ntheme = "comunal"\n[languages.tzh]\nweight = 1\n',
    );
    site.write('content/otra.tzh.md', '---\ntitle: Otra\n---\n\n{{< comunal-book >}}\n');
    const { status, log } = site.build();
    expect(status).not.toBe(0);
    expect(log).toContain('in the language "tzh". Copy a file of i18n/ in the component');
  });

  it.each([
    [
      'hosts',
      'hosts = ["tubo.example", "reuniones.example"]',
      'hosts = "tubo.example"',
      'tiene que ser una lista',
    ],
    ['keys', 'hosts =', `keys = "${'A'.repeat(43)}"\nhosts =`, 'keys es una lista'],
  ])('stop the build where %s is no list', (_, from, to, problem) => {
    site = createHugoSite(cards);
    site.write('hugo.toml', site.read('hugo.toml').replace(from, to));
    const { status, log } = site.build();
    expect(status).not.toBe(0);
    expect(log).toContain(problem);
  });

  it('bring a warning where sentences are in another language than the page, which marks them', () => {
    site = createHugoSite(cards);
    site.write(
      'hugo.toml',
      'languageCode = "es-MX"\ntheme = "comunal"\n[params.comunal]\nhosts = ["tubo.example"]\n',
    );
    site.write(
      'content/otra.md',
      `---\ntitle: Otra\n---\n\n{{< comunal-video src="${VIDEO}" >}}\n`,
    );
    const { log, files } = site.build();
    expect(log).toContain('the pages are in es-MX, and the sentences of the component in en');
    expect(files.get('otra/index.html')).toContain(
      'lang="en"><a href="https://tubo.example/w/wuzkHBJry2URbrzYF7oNaj" rel="noopener noreferrer external">Video on',
    );
  });
});
