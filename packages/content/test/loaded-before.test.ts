import { describe, expect, it } from 'vitest';
import { contentTypes } from '@comunal/schemas';
import { loadContent, type Content } from '../src/index.ts';
import { goodFiles, withFolder, writeFiles, type Files } from './support/folder.ts';

describe('content that was loaded before', () => {
  const event = String(goodFiles['events/charla.yaml']);
  const site = String(goodFiles['site.yaml']);

  it.each<[string, Files]>([
    ['an entry', { 'events/charla.yaml': event.replace('Una charla', 'Otra charla') }],
    ['what others link to', { 'events/charla.yaml': event.replace('public', 'closed') }],
    ['a number that is a text', { 'events/charla.yaml': event.replace('Una charla', '1.10') }],
    ['an entry that is gone', { 'events/charla.yaml': null }],
    ['the name of an entry', { 'events/charla.yaml': null, 'events/platica.yaml': event }],
    ['the folder of an entry', { 'events/charla.yaml': null, 'private/events/charla.yaml': event }],
    ['an entry that became faulty', { 'events/charla.yaml': `${event}tilte: Una charla\n` }],
    ['an entry that cannot be read', { 'events/charla.yaml': 'title: [' }],
    ['an entry that is no text', { 'events/charla.yaml': Buffer.from([0xff]) }],
    ['one language of a text', { 'pages/manifiesto.pt.md': 'Leia [a](events/nada) e ~~nada~~.' }],
    ['a language that is gone', { 'pages/manifiesto.pt.md': null }],
    ['the languages of the site', { 'site.yaml': site.replace('[es, en, pt]', '[pt, en, fr]') }],
    ['the first language', { 'site.yaml': site.replace('[es, en, pt]', '[en, es, pt]') }],
    ['the site, which is gone', { 'site.yaml': null }],
    ['a file beside an entry', { 'publications/libro/portada.svg': '<svg onload="x()"/>' }],
    ['a file beside an entry that is gone', { 'publications/libro/portada.svg': null }],
    ['nothing', {}],
  ])('makes no difference but that of time after a change of %s, and back', async (_, changes) => {
    // A text without a language of its own is in the first of the site.
    const bare = {
      'pages/aviso.md': '---\ntitle: Aviso\nvisibility: public\n---\n\nHola [~~a~~](b).\n',
    };
    await withFolder(bare, async (dir) => {
      let previous = await loadContent(dir);
      const original = Object.fromEntries(
        Object.keys(changes).map((path) => [path, goodFiles[path] ?? null]),
      );
      for (const files of [changes, original]) {
        writeFiles(dir, files);
        const again = await loadContent(dir, { previous });
        const afresh = await loadContent(dir);
        expect(again.problems).toEqual(afresh.problems);
        expect(again.entries).toEqual(afresh.entries);
        expect(again.languages).toEqual(afresh.languages);
        expect(again.completeness).toEqual(afresh.completeness);
        expect(listPublic(again)).toEqual(listPublic(afresh));
        expect(again.toPublic().assets).toEqual(afresh.toPublic().assets);
        previous = again;
      }
    });
  });

  it('parses only the entries whose files have changed', async () => {
    await withFolder({}, async (dir) => {
      const before = await loadContent(dir);
      writeFiles(dir, { 'events/charla.yaml': event.replace('Una charla', 'Otra charla') });
      const after = await loadContent(dir, { previous: before });
      expect(after.get('page', 'manifiesto')).toBe(before.get('page', 'manifiesto'));
      expect(after.get('event', 'charla')?.title).toEqual('Otra charla');
    });
  });

  it('is of no use for another folder, which has files of its own', async () => {
    const faulty = { 'events/charla.yaml': `${event}tilte: Una charla\n` };
    const previous = await withFolder(faulty, (dir) => loadContent(dir));
    await withFolder(faulty, async (dir) => {
      const again = await loadContent(dir, { previous });
      expect(again.problems).toEqual((await loadContent(dir)).problems);
    });
  });
});

function listPublic(content: Content): unknown {
  const visible = content.toPublic();
  return contentTypes.map((type) => visible.pages(type));
}
