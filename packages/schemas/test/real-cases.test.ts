import { describe, expect, it } from 'vitest';
import {
  contentSchemas,
  parsePublic,
  toPublic,
  type Entry,
  type EntryInput,
} from '../src/index.ts';
import * as cases from './support/cases.ts';

const TODAY = { today: '2026-02-01' };

/** Reads an entry as it is written; what it refers to are bare organisations, events and the like, all public. */
function read<T extends Entry['type']>(written: EntryInput<T> & { readonly type: T }) {
  const entry = contentSchemas[written.type].parse(written) as Extract<Entry, { type: T }>; // of the schema of this type
  const all = Object.values(cases).map((each) => contentSchemas[each.type].parse(each));
  const lookup = (type: Entry['type'], slug: string): Entry | undefined =>
    all.find((each) => each.type === type && each.slug === slug) ?? createStandIn(type, slug);
  const visible = toPublic<Extract<Entry, { type: T }>>(entry, lookup, TODAY);
  return { entry, visible: parsePublic(written.type, visible) };
}

function createStandIn(type: Entry['type'], slug: string): Entry | undefined {
  const written = Object.values(cases).find((each) => each.type === type);
  return written && contentSchemas[type].parse({ ...written, slug });
}

describe('the schemas hold', () => {
  it('a series of conversations over a month, two a week, with audience figures that say what they are', () => {
    const { entry, visible } = read(cases.series);
    expect(entry.rhythm).toEqual({ times: 2, per: 'week' });
    expect(entry.platforms).toBe('several');
    expect(entry.figures?.[0]).toEqual({
      metric: 'live-audience',
      value: 600,
      approximate: false,
      per: 'session',
      platform: 'several',
      method: 'average',
      averageOf: { unit: 'platforms', count: 'unknown' },
      date: '2021-08',
    });
    expect(visible.figures?.[1]?.window).toEqual({ duration: 'P7D', from: 'live' });
    expect(
      read({ ...cases.series, platforms: ['PeerTube', 'Otra'] }).visible.platforms,
    ).toHaveLength(2);
  });

  it('a closed conference whose title is kept as written, described in public, leading to a curriculum in the making', () => {
    const { visible } = read(cases.closedConference);
    expect(visible.title).toBe('3r0-T1Cs');
    expect(visible).toMatchObject({
      attendance: 'closed',
      visibility: 'public',
      starts: '2021-09',
    });
    expect(visible.outcomes).toEqual(['curriculum/resiliencia']);
    const made = read(cases.curriculum).visible;
    expect(made).toMatchObject({ state: 'in-progress', grewFrom: ['event/3r0-t1cs'] });
    expect(made.materials?.map(({ kind }) => kind)).toEqual(['text', 'guide']);
    expect(made.feedback).toHaveProperty('es');
  });

  it('a book with editions by language, ISBN or none, co-publisher, licence, uses of copies, seller and files', () => {
    const { visible } = read(cases.book);
    const editions = visible.editions ?? [];
    expect(
      editions.map(({ language, format, state, copies }) => [language, format, state, copies]),
    ).toEqual([
      ['es', 'print', 'published', 300],
      ['en', 'print', 'published', 100],
      ['es', 'digital', 'published', undefined],
      ['pt', 'digital', 'wished', undefined],
    ]);
    expect(editions.map(({ isbn }) => isbn)).toEqual([
      '978-0-306-40615-7',
      'none',
      'unknown',
      undefined,
    ]);
    expect(editions[0]?.uses?.map(({ purpose }) => purpose)).toEqual(['donated', 'fundraising']);
    expect(editions[0]?.offers?.[0]?.seller).toBe('organization/libreria');
    expect(editions[2]?.files?.[0]).toMatchObject({
      bytes: 4_200_000,
      sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    });
    expect(editions[3]?.by).toBe('2022-12');
    expect(visible.credits?.[1]).toEqual({ who: 'organization/editorial', role: 'publisher' });
    expect(visible.license).toBe('CC-BY-4.0');
  });

  it('a presentation at a book fair, and a workshop in one municipality with a pocket-sized fanzine made for it', () => {
    expect(read(cases.presentation).visible.partOf).toBe('feria-del-libro');
    expect(read(cases.workshop).visible.place).toEqual({
      ...cases.workshop.place,
      precision: 'locality',
    });
    expect(read(cases.fanzine).visible).toMatchObject({
      form: { en: 'pocket-sized' },
      madeFor: ['event/taller-ecatepec'],
    });
  });

  it('printed materials planned for when the health situation allows', () => {
    expect(read(cases.printedMaterials).visible).toMatchObject({
      state: 'planned',
      condition: { es: 'En cuanto la situación sanitaria lo permita.' },
    });
  });

  it('a hybrid gathering of 34 nodes, 10 of them in rooms of one instance, the rest unknown', () => {
    const { visible } = read(cases.gatheringInFigures);
    expect(visible).toMatchObject({ mode: 'hybrid', starts: '2021-12-17', ends: '2021-12-19' });
    expect(visible.nodeTotals).toMatchObject({
      total: 34,
      inService: { service: 'llamada', count: 10 },
    });
    expect(visible.nodes).toBeUndefined();
  });

  it('a gathering whose nodes are all known', () => {
    const { visible } = read(cases.gatheringWithNodes);
    expect(visible.nodes).toEqual([
      cases.gatheringWithNodes.nodes?.[0],
      cases.gatheringWithNodes.nodes?.[1],
    ]);
  });

  it('support by funders, money refused, calls, contacts', () => {
    const { visible } = read(cases.organization);
    expect(visible).toMatchObject({
      funding: [
        {
          funder: 'fundacion',
          programme: { es: 'Tecnología y Sociedad', en: 'Technology and Society' },
          starts: '2020',
          ends: '2022',
        },
      ],
      refusedMoney: [{ es: 'De gobiernos' }, { es: 'De partidos' }],
      calls: [{ state: 'open' }],
    });
    expect(visible.contacts).toHaveLength(3);
    expect(read({ ...cases.organization, refusedMoney: 'unknown' }).visible.refusedMoney).toBe(
      'unknown',
    );
  });

  it('free services with address, onion address, openness, attributed claims of encryption, state and cost', () => {
    const { visible } = read(cases.service);
    expect(visible.encryption?.map(({ layer }) => layer)).toEqual([
      'end-to-end',
      'disk',
      'transit',
      'unknown',
    ]);
    expect(visible.encryption?.[0]?.claimedBy).toBe('organization/colectiva');
    expect(visible).toMatchObject({
      openness: 'anyone',
      free: true,
      state: 'running',
      url: 'https://llamada.example',
      onionUrl: `http://${'a2'.repeat(28)}.onion/`,
      monthlyCost: { amount: 90_000, currency: 'MXN' },
    });
  });

  it('a campaign with a goal, cost lines, an end, equal rails that can be off, and gifts as totals', () => {
    const { entry, visible } = read(cases.campaign);
    expect(entry.rails?.map(({ enabled }) => enabled)).toEqual([true, false, true]);
    expect(visible.rails?.map(({ id }) => id)).toEqual(['clabe', 'en-mano']);
    expect(visible.gifts).toMatchObject({
      hours: 40.5,
      inKind: [{}, {}],
      money: [{ amount: 250_000 }],
    });
    expect(visible).toMatchObject({
      ends: '2026-06-30',
      goal: { amount: 1_200_000, currency: 'MXN' },
      costs: [{ amount: { amount: 90_000, currency: 'MXN' }, per: 'month' }],
    });
  });

  it('captions and translations, each wished, machine, draft, reviewed or published, with credit', () => {
    expect(read(cases.series).visible.captions?.['es']).toEqual({
      state: 'reviewed',
      credit: 'Colectiva de Ejemplo',
    });
    expect(read(cases.series).visible.translations?.['pt']?.credit).toEqual({ pt: 'Alguém' });
    const { visible } = read(cases.recording);
    expect(visible.captions?.map(({ progress }) => progress.state)).toEqual([
      'published',
      'wished',
      'machine',
    ]);
  });

  it('collectives as authors, a pseudonym alone for a person, licences by name and address', () => {
    expect(read(cases.person).visible).toEqual({ ...cases.person, '~public': true });
    expect(read(cases.book).visible.credits?.[0]?.who).toBe('organization/colectiva');
    expect(read(cases.recording).visible.license).toEqual({
      name: 'LEAL',
      url: 'https://licencias.example/leal',
    });
  });

  it('a site and a page that was moved from an old one', () => {
    expect(read(cases.site).visible.allyPlaces?.map(({ level }) => level)).toEqual([
      'city',
      'state',
    ]);
    expect(read(cases.page).visible).toMatchObject({
      aliases: ['asamblea'],
      visibility: 'unlisted',
    });
  });

  it('what the source does not give left out: seller, onion address, cost, money refused, platforms', () => {
    const { onionUrl: _o, monthlyCost: _m, encryption: _e, url: _u, ...service } = cases.service;
    expect(
      read({ ...service, openness: 'unknown', free: 'unknown', state: 'unknown' }).visible.free,
    ).toBe('unknown');
    const { refusedMoney: _r, funding: _f, ...organization } = cases.organization;
    expect(read(organization).visible.refusedMoney).toBeUndefined();
    const { platforms: _p, figures: _g, ...series } = cases.series;
    expect(read({ ...series, mode: 'unknown' }).visible.platforms).toBeUndefined();
  });
});

describe('the schemas refuse', () => {
  it('a key they do not know, at any depth', () => {
    const refuse = (value: object) =>
      expect(contentSchemas.event.safeParse(value).success).toBe(false);
    refuse({ ...cases.workshop, titel: 'x' });
    refuse({ ...cases.workshop, place: { ...cases.workshop.place, street: 'x' } });
  });

  it('a legal name, a phone or a private mail address of a person', () => {
    for (const key of ['legalName', 'phone', 'email', 'address'])
      expect(contentSchemas.person.safeParse({ ...cases.person, [key]: 'x' }).success).toBe(false);
  });

  it('names of those who gave', () => {
    const gifts = { ...cases.campaign.gifts, names: ['x'] };
    expect(contentSchemas.campaign.safeParse({ ...cases.campaign, gifts }).success).toBe(false);
  });
});
