import { describe, expect, it } from 'vitest';
import { formatProblem, loadContent, type Problem } from '../src/index.ts';
import { changed, goodFiles, withFolder, type Files } from './support/folder.ts';

const today = '2030-06-15';

async function problemsOf(files: Files): Promise<readonly Problem[]> {
  const { problems } = await withFolder(files, (dir) =>
    loadContent(dir, { clock: { today: () => today } }),
  );
  return problems;
}

const lines = (problems: readonly Problem[]): string[] =>
  problems.map((problem) => `${problem.severity} ${formatProblem(problem, 'en')}`);

const event = (text: string): Files => ({
  'events/charla.yaml': `${String(goodFiles['events/charla.yaml'])}${text}\n`,
});
const person = (text: string): Files => ({
  'people/ada.yaml': `${String(goodFiles['people/ada.yaml'])}${text}\n`,
});
const pictured = (people: string): Files => ({
  ...event(`picture: { path: charla/foto.svg, alt: Una foto, ${people} }`),
  'events/charla/foto.svg': String(goodFiles['publications/libro/portada.svg']),
});
const recording = (text: string, of = 'event/charla'): Files => ({
  'recordings/grabacion.yaml': `visibility: public
title: Grabación
of: ${of}
languages: [es]
copies: [{ kind: other, url: 'https://tubo.example/v' }]
transcript: { es: Hola, en: Hello, pt: Olá }
${text}
`,
});
const article = (text: string, kind = 'testimony'): Files => ({
  'articles/lo-vivido.yaml': `visibility: public
title: Lo vivido
kind: ${kind}
published: 2030-01-10
body: { es: Hola, en: Hello, pt: Olá }
${text}
`,
});
const campaign = (rail: string, organization = 'colectiva'): Files => ({
  'campaigns/un-ano.yaml': `visibility: public
title: Un año
state: running
organization: ${organization}
summary: { es: Un año, en: A year, pt: Um ano }
rails:
  - { id: a, kind: copies, label: Copias, ${rail} }
`,
});

it('reports a required entry that is not there, and not also that nothing is shown', async () => {
  const problems = await problemsOf(
    changed('site.yaml', 'organization: colectiva', 'organization: colectva'),
  );
  expect(problems.map(({ code }) => code)).toEqual(['broken-reference']);
});

describe('reports before publication what will not be shown:', () => {
  it.each<[string, Files, string]>([
    [
      'a recording without a consent',
      recording(''),
      'warning recordings/grabacion.yaml:5:1: Not shown, because there is no consent for recording: copies, transcript. If it was granted, write it in consents, as in { scope: recording, granted: 2024-05-01 }.',
    ],
    [
      'a recording whose consent has ended',
      recording('consents: [{ scope: recording, granted: 2020, until: 2029 }]'),
      'warning recordings/grabacion.yaml:5:1: Not shown, because the consent for recording has ended: copies, transcript. If it was granted, write it in consents, as in { scope: recording, granted: 2024-05-01 }.',
    ],
    [
      'a recording whose consent has not begun',
      recording('consents: [{ scope: recording, granted: 2031 }]'),
      'warning recordings/grabacion.yaml:5:1: Not shown, because the consent for recording has not begun: copies, transcript. If it was granted, write it in consents, as in { scope: recording, granted: 2024-05-01 }.',
    ],
    [
      'a recording whose consent was withdrawn',
      recording('consents: [{ scope: recording, granted: 2020, withdrawn: 2029 }]'),
      'notice recordings/grabacion.yaml:5:1: Not shown, because the consent for recording was withdrawn: copies, transcript.',
    ],
    [
      'a recording in which somebody takes back their voice',
      recording(
        'consents: [{ scope: recording, granted: 2020 }, { scope: voice, granted: 2020, withdrawn: 2029 }]',
      ),
      'warning recordings/grabacion.yaml:5:1: Not shown, because somebody no longer consents to the use of their voice or image: copies, transcript. If it was granted, write it in consents, as in { scope: voice, granted: 2024-05-01 }.',
    ],
    [
      'a consent that ends in two weeks',
      recording('consents: [{ scope: recording, granted: 2020, until: 2030-06-30 }]'),
      'warning recordings/grabacion.yaml:7:54: The consent for recording ends within a month (2030-06-30); what depends on it is then no longer shown. Ask whether they renew it, and write the new one in consents.',
    ],
    [
      'the consent of one of two people that ends in two weeks',
      recording(
        'consents: [{ scope: recording, granted: 2020, until: 2039, by: k. }, { scope: recording, granted: 2020, until: 2030-06-30, by: l. }]',
      ),
      'warning recordings/grabacion.yaml:7:112: The consent for recording ends within a month (2030-06-30); what depends on it is then no longer shown. Ask whether they renew it, and write the new one in consents.',
    ],
    [
      'a voice whose consent ends in two weeks',
      recording(
        'consents: [{ scope: recording, granted: 2020 }, { scope: voice, granted: 2020, until: 2030-06 }]',
      ),
      'warning recordings/grabacion.yaml:7:87: The consent for voice ends within a month (2030-06); what depends on it is then no longer shown. Ask whether they renew it, and write the new one in consents.',
    ],
    [
      'a withdrawal that is dated ahead',
      recording(
        'consents: [{ scope: recording, granted: 2020, until: 2031, withdrawn: 2030-07-01 }]',
      ),
      'warning recordings/grabacion.yaml:7:71: The consent for recording ends within a month (2030-07-01); what depends on it is then no longer shown. Ask whether they renew it, and write the new one in consents.',
    ],
    [
      'a withdrawal that is dated ahead, though the same person gave another consent since',
      recording(
        'consents: [{ scope: recording, granted: 2020, by: k., withdrawn: 2030-07-01 }, { scope: recording, granted: 2030-06-01, by: k. }]',
      ),
      'warning recordings/grabacion.yaml:7:66: The consent for recording ends within a month (2030-07-01); what depends on it is then no longer shown. Ask whether they renew it, and write the new one in consents.',
    ],
    [
      'a biography without a consent',
      person('biography: { es: Vive, en: Lives, pt: Vive }\npronouns: ella'),
      'warning people/ada.yaml:4:1: Not shown, because there is no consent for biography: pronouns, biography. If it was granted, write it in consents, as in { scope: biography, granted: 2024-05-01 }.',
    ],
    [
      'a picture without a consent',
      {
        ...person('picture: { path: ada.svg, alt: Ada }'),
        'people/ada.svg': String(goodFiles['publications/libro/portada.svg']),
      },
      'warning people/ada.yaml:3:1: Not shown, because there is no consent for image: picture. If it was granted, write it in consents, as in { scope: image, granted: 2024-05-01 }.',
    ],
    [
      'a picture of somebody without their consent',
      pictured('people: recognisable'),
      'warning events/charla.yaml:11:1: This picture is not shown: somebody can be recognised in it, and there is no consent of theirs: picture. If they gave it, write it inside the picture: consents: [{ scope: image, granted: 2024-05-01 }], one for each person.',
    ],
    [
      'a picture of somebody whose consent has ended',
      pictured('people: recognisable, consents: [{ scope: image, granted: 2020, until: 2029 }]'),
      'warning events/charla.yaml:11:1: This picture is not shown: the consent of somebody in it is not in force: picture. If they gave it, write it inside the picture: consents: [{ scope: image, granted: 2024-05-01 }], one for each person.',
    ],
    [
      'a picture of somebody who took their consent back',
      pictured('consents: [{ scope: image, granted: 2020, withdrawn: 2029 }]'),
      'notice events/charla.yaml:11:1: This picture is not shown: somebody in it withdrew their consent: picture.',
    ],
    [
      'a picture of somebody whose consent ends in two weeks',
      pictured('consents: [{ scope: image, granted: 2020, until: 2030-06-30 }]'),
      'warning events/charla.yaml:11:99: The consent for image ends within a month (2030-06-30); what depends on it is then no longer shown. Ask whether they renew it, and write the new one in consents.',
    ],
    [
      'a recording of a closed activity',
      {
        ...recording('consents: [{ scope: recording, granted: 2020 }]', 'event/cerrada'),
        'private/events/cerrada.yaml': String(goodFiles['events/charla.yaml']).replace(
          'visibility: public\n',
          '',
        ),
      },
      'warning recordings/grabacion.yaml:3:5: This entry is not shown: what it points to here is not public, and without that there is nothing to show. If it should be shown, correct that. If not, close it too: visibility: closed.',
    ],
    [
      'a person without a consent to their name',
      person('consents: [{ scope: name, granted: 2020, withdrawn: 2029 }]'),
      'warning people/ada.yaml:3:1: This entry is not shown: no consent to the person’s name is in force. If it should be shown, correct that. If not, close it too: visibility: closed.',
    ],
    [
      'a testimony without a consent',
      article(''),
      'warning articles/lo-vivido.yaml:1:1: This entry is not shown: there is no consent for testimony from each person in it. If they gave it, write it in consents, as in { scope: testimony, granted: 2024-05-01, by: k. }, one for each person.',
    ],
    [
      'a testimony to which one of two people consents',
      article(
        'consents: [{ scope: testimony, granted: 2029, by: k. }, { scope: name, granted: 2029, by: l. }]',
      ),
      'warning articles/lo-vivido.yaml:6:1: This entry is not shown: there is no consent for testimony from each person in it. If they gave it, write it in consents, as in { scope: testimony, granted: 2024-05-01, by: k. }, one for each person.',
    ],
    [
      'a testimony whose consent has ended',
      article('consents: [{ scope: testimony, granted: 2020, until: 2029 }]'),
      'warning articles/lo-vivido.yaml:6:1: This entry is not shown: the consent of somebody in it is not in force. If they gave it again, write the new one in consents. If not, close the entry: visibility: closed.',
    ],
    [
      'a testimony whose consent was withdrawn',
      article('consents: [{ scope: testimony, granted: 2020, withdrawn: 2029 }]'),
      'notice articles/lo-vivido.yaml:6:1: This entry is not shown: somebody in it withdrew their consent.',
    ],
    [
      'a report in which a consent was withdrawn',
      article('consents: [{ scope: testimony, granted: 2020, withdrawn: 2029 }]', 'report'),
      'notice articles/lo-vivido.yaml:6:1: This entry is not shown: somebody in it withdrew their consent.',
    ],
    [
      'a testimony whose consent ends in two weeks',
      article('consents: [{ scope: testimony, granted: 2020, until: 2030-06-30 }]'),
      'warning articles/lo-vivido.yaml:6:54: The consent for testimony ends within a month (2030-06-30); after that, nothing of this entry is shown. Ask whether they renew it, and write the new one in consents.',
    ],
    [
      'a link to a testimony without a consent',
      {
        ...article(''),
        'pages/enlace.yaml':
          'visibility: public\ntitle: Enlace\nbody: { es: "[voces](../articles/lo-vivido.md)", en: x, pt: x }\n',
      },
      'warning pages/enlace.yaml:3:13: This link leads to an entry that is not shown for lack of consent: its words are shown without a link. Remove the link.',
    ],
    [
      'a way to give that does not say that it is on',
      campaign('account: x'),
      'warning campaigns/un-ano.yaml:7:5: This way to give does not say enabled: true, so it is not shown. Write enabled: true to show it, or enabled: false to silence this.',
    ],
    [
      'a way to give that is off',
      campaign('enabled: false'),
      'notice campaigns/un-ano.yaml:7:52: This way to give is off, so it is not shown.',
    ],
    [
      'a venue that is shown as its city',
      event('place: { name: Casa, level: venue, within: [{ name: Oaxaca, level: city }] }'),
      'warning events/charla.yaml:11:1: This place is shown as “Oaxaca” and no more exactly. If everybody may know it, write precision: exact. If not, write the one that fits: locality, region or hidden.',
    ],
    [
      'a venue that is shown as its city on purpose',
      event(
        'place: { name: Casa, level: venue, precision: locality, within: [{ name: Oaxaca, level: city }] }',
      ),
      'notice events/charla.yaml:11:1: This place is shown as “Oaxaca” and no more exactly.',
    ],
    [
      'an address that is left out',
      event('place: { name: { es: Oaxaca }, level: city, address: Calle 1 }'),
      'warning events/charla.yaml:11:1: This place is shown as “Oaxaca” and no more exactly. If everybody may know it, write precision: exact. If not, write the one that fits: locality, region or hidden.',
    ],
    [
      'a venue of which nothing is left',
      event('place: { name: Casa, level: venue }'),
      'warning events/charla.yaml:11:1: This place is not shown: with its precision nothing is left to say. If everybody may know it, write precision: exact. If not, write the one that fits: locality, region or hidden.',
    ],
    [
      'a node that does not say its visibility',
      event('nodes: [{ guid: a111, title: Uno, starts: 2021-08-05 }]'),
      'warning events/charla.yaml:11:9: This part does not say its visibility, so it counts as closed and is not shown. If it is public, write the line visibility: public in it.',
    ],
  ])('%s', async (_, files, line) => {
    const messages = lines(await problemsOf(files)).filter(
      (each) => !each.includes('It points to a closed entry'),
    );
    expect(messages.filter((each) => !each.includes('is missing in'))).toContain(line);
  });

  it.each<[string, Files]>([
    ['a testimony with a consent', article('consents: [{ scope: testimony, granted: 2020 }]')],
    ['a statement', article('', 'statement')],
    ['a consent in force', recording('consents: [{ scope: recording, granted: 2020 }]')],
    [
      'a place that is told exactly',
      event('place: { name: Casa, level: venue, precision: exact }'),
    ],
    ['a city', event('place: { name: Oaxaca, level: city }')],
    [
      'a way to give that is on',
      campaign('enabled: true, instructions: { es: Pide, en: Ask, pt: Peça }'),
    ],
    [
      'a node that is closed on purpose',
      event('nodes: [{ guid: a111, title: Uno, starts: 2021-08-05, visibility: closed }]'),
    ],
    ['an empty list', person('links: []')],
    [
      'an entry for allies',
      {
        ...changed('people/ada.yaml', 'public', 'allies'),
        'publications/libro/portada.svg': null,
        'events/charla.yaml': null,
        'publications/libro.yaml': null,
        'pages/manifiesto.es.md': null,
        'pages/manifiesto.en.md': null,
        'pages/manifiesto.pt.md': null,
      },
    ],
  ])('reports nothing about %s', async (_, files) => {
    const codes = (await problemsOf(files)).map(({ code }) => code);
    expect(codes).toEqual([]);
  });

  const notShown =
    'warning recordings/grabacion.yaml:3:5: This entry is not shown: what it points to here has errors, and without that there is nothing to show.';
  const noConsent =
    'warning recordings/grabacion.yaml:5:1: Not shown, because there is no consent for recording: copies, transcript. If it was granted, write it in consents, as in { scope: recording, granted: 2024-05-01 }.';

  it.each<[string, Files, string]>([
    [
      'a date that is none',
      changed('events/charla.yaml', '2021-08-05', '2021-02-30'),
      'Correct events/charla.yaml first; this entry may be fine as it is.',
    ],
    [
      'a visibility that is none',
      changed('events/charla.yaml', 'visibility: public', 'visibility: pubic'),
      'Correct that first; this entry may be fine as it is.',
    ],
    [
      'YAML that cannot be read',
      changed('events/charla.yaml', 'Una charla', '"Una charla'),
      'Correct that first; this entry may be fine as it is.',
    ],
  ])(
    'does not suggest closing a recording because of %s in its activity',
    async (_, files, fix) => {
      const messages = lines(await problemsOf({ ...recording(''), ...files }));
      expect(messages).toContain(`${notShown} ${fix}`);
      expect(messages).toContain(noConsent); // in the same run
      expect(messages.join('\n')).not.toContain('visibility: closed');
    },
  );

  it('reports each person whose consent ends, and names nobody', async () => {
    const files = recording(
      'consents: [{ scope: recording, granted: 2020, until: 2030-06-30, by: xochitl }, { scope: recording, granted: 2020, until: 2030-07-01, by: ada }, { scope: recording, granted: 2020, until: 2030-06-20, by: renewed }, { scope: recording, granted: 2030-06-10, by: renewed }, { scope: voice, granted: 2020 }]',
    );
    const messages = lines(await problemsOf(files));
    expect(messages.map((line) => /\(([^)]*)\)/.exec(line)?.[1])).toEqual([
      '2030-06-30',
      '2030-07-01',
    ]);
    expect(messages.join('\n')).not.toMatch(/xochitl|ada\b|renewed/);
  });

  it('discloses to others neither the field nor the state of a consent', async () => {
    const files = recording('consents: [{ scope: recording, granted: 2020, withdrawn: 2029 }]');
    await withFolder(files, async (dir) => {
      const { problems } = await loadContent(dir, { clock: { today: () => today } });
      const masked = problems.map((problem) => formatProblem(problem, 'en', { maskClosed: true }));
      expect(masked).toEqual([
        'recordings/grabacion.yaml:5:1: Something that is not quoted here, in case it must not be shown: something that is not shown for lack of consent.',
      ]);
    });
  });
});
