import type { CardsFile } from '@comunal/formats/cards';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createCards } from './support/create-cards.ts';
import { hugoOnly, createHugoSite, type Build, type HugoSite } from './support/hugo-site.ts';

describe('a build', hugoOnly, () => {
  let cards: CardsFile;
  let site: HugoSite | undefined;
  beforeAll(async () => {
    cards = await createCards();
  });
  afterEach(() => site?.remove());

  function buildSite(data?: object): Build {
    site = createHugoSite(data);
    return site.build();
  }

  it.each([
    ['no file', undefined, 'falta el archivo data/comunal/cards.json.'],
    ['another version', { version: 2, languages: ['es'], cards: [] }, 'de la versión 1'],
    ['no list of cards', { version: 1, languages: ['es'], cards: 'x' }, 'de la versión 1'],
    ['a list alone', [{ type: 'campaign' }], 'de la versión 1'],
  ])('stops at cards that cannot be read: %s', (_, data, problem) => {
    const { status, log } = buildSite(data);
    expect(status).not.toBe(0);
    expect(log).toContain(problem);
  });

  it('stops at a card without HTML', () => {
    const broken = cards.cards.map((card) => ({ ...card, html: {} }));
    const { status, log } = buildSite({ ...cards, cards: broken });
    expect(status).not.toBe(0);
    expect(log).toContain('no tiene HTML en es');
  });

  it('stops at a card whose HTML is no text', () => {
    const html = { es: ['<p>'], en: { a: '<p>' }, pt: 7 };
    const broken = cards.cards.map((card) => ({ ...card, html }));
    const { status, log, files } = buildSite({ ...cards, cards: broken });
    expect(status).not.toBe(0);
    expect(log).toContain('no tiene HTML en es');
    expect([...files.values()].join('')).not.toMatch(/%!|map\[/);
  });

  it.each([
    ['campaign', {}, 'Ahí están: otra-campana.'],
    ['event', { html: {} }, 'la tarjeta «?» no tiene HTML'],
    ['event', { over: 'mañana' }, 'la actividad «?» tiene mal'],
  ])('prints no slug of a %s that a terminal would obey: %j', (type, fields, problem) => {
    const broken = cards.cards.map((card) =>
      card.type === type ? { ...card, slug: `a\u001B[2J\n${card.slug}`, ...fields } : card,
    );
    const campaign = { ...cards.cards[0], slug: 'otra-campana' };
    const { status, log } = buildSite({ ...cards, cards: [...broken, campaign] });
    expect(status).not.toBe(0);
    expect(log).not.toContain('\u001B[2J');
    expect(log).toContain(problem);
  });

  it('stops at an event that is never over, and at a campaign without data', () => {
    const broken = cards.cards.map((card) => ({
      ...card,
      ...(card.type === 'event' && { over: 'mañana' }),
      ...(card.type === 'campaign' && { data: 'x' }),
    }));
    const { status, log } = buildSite({ ...cards, cards: broken });
    expect(status).not.toBe(0);
    expect(log).toContain('la actividad «taller-tardio» tiene mal');
    expect(log).toContain('la campaña «sostener-los-servidores» no tiene datos');
  });

  it.each([
    ['over', undefined],
    ['over', '2030-13-01T00:00:00Z'],
    ['starts', 'mañana'],
  ])('stops at an event whose %s is %j', (name, value) => {
    const broken = cards.cards.map((card) =>
      card.slug === 'taller-tardio' ? { ...card, [name]: value } : card,
    );
    const { status, log } = buildSite({ ...cards, cards: broken });
    expect(status).not.toBe(0);
    expect(log).toContain('la actividad «taller-tardio» tiene mal');
  });

  it('stops at a file that is no JSON, and names it', () => {
    site = createHugoSite();
    site.write('data/comunal/cards.json', '{ "version": 1,');
    const { status, log } = site.build();
    expect(status).not.toBe(0);
    expect(log).toContain('el archivo data/comunal/cards.json no se puede leer');
    expect(log).not.toContain('falta el archivo');
  });

  it('stops where the file of the elements is missing', () => {
    site = createHugoSite(cards);
    site.erase('themes/comunal/assets/comunal/comunal.standalone.js');
    const { status, log } = site.build();
    expect(status).not.toBe(0);
    expect(log).toContain('falta themes/comunal/assets/comunal/comunal.standalone.js.');
  });
});
