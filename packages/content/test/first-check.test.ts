import { contentSchemas, toJsonSchema } from '@comunal/schemas';
import { createI18n } from '@comunal/i18n';
import { describe, expect, it } from 'vitest';
import { loadContent } from '../src/load-content.ts';
import { goodFiles, withFolder, type Files } from './support/folder.ts';
import { runCheck } from './support/run-check.ts';

const nothing: Files = Object.fromEntries(Object.keys(goodFiles).map((path) => [path, null]));
const bare: Files = { ...nothing, 'site.yaml': 'languages: [es, pt]\n' };

describe('the first check of a beginner', () => {
  it('names each missing field of a site without visibility, and what it takes', async () => {
    await withFolder(bare, async (dir) => {
      const lines = (await runCheck([dir])).out.split('\n');
      expect(lines[0]).toMatch(
        /nota: Esta entrada no dice visibility, así que cuenta como cerrada/,
      );
      expect(lines[0]).toContain('visibility: public');
      expect(lines.slice(1, 6).map((line) => /«(\w+)». Lleva/.exec(line)?.[1])).toEqual([
        'title',
        'url',
        'organization',
        'tagline',
        'summary',
      ]);
      expect(lines[2]).toContain('una dirección que empiece con https://');
      expect(lines[3]).toContain('el slug de una entrada de tipo organization');
      expect(lines[3]).toMatch(/comunal check --fields site$/);
      expect(lines.join('\n')).not.toContain('private/');
    });
  });

  it('tells others the fields too, but neither file nor slug nor value nor type', async () => {
    const files = {
      ...goodFiles,
      'private/events/secreta.yaml': 'title: Casa azul\nmode: online\n',
      'services/oculta.yaml': 'name: Casa verde\n',
    };
    await withFolder(files, async (dir) => {
      const { out } = await runCheck([dir, '--mask-closed']);
      expect(out).toContain(
        'una entrada cerrada: error: En una entrada cerrada: falta el campo «starts».',
      );
      expect(out).toContain('una entrada cerrada: nota: Esta entrada no dice visibility');
      expect(out).toMatch(/«openness». Lleva uno de estos valores: anyone, .*--fields$/m);
      expect(out).not.toMatch(/secreta|oculta|asa azul|asa verde|--fields service/);
      const output = await runCheck([dir]);
      expect(output.out).toMatch(/oculta\.yaml:1:1: nota: Esta entrada no dice visibility/);
      expect(output.out.match(/no dice visibility/g)).toHaveLength(1); // in private/ it is meant to be closed
      expect(output.out).toContain('--fields service');
    });
  });

  it('does not report a missing visibility when an entry has no other problem, unless it is the site', async () => {
    const site = String(goodFiles['site.yaml']).replace('visibility: public\n', '');
    await withFolder({ 'site.yaml': site, 'events/otra.yaml': null }, async (dir) => {
      const { problems } = await loadContent(dir);
      expect(problems.map(({ code }) => code)).toEqual(['no-visibility']);
    });
    const otra = String(goodFiles['events/charla.yaml']).replace('visibility: public\n', '');
    await withFolder({ 'events/otra.yaml': otra }, async (dir) => {
      const { problems } = await loadContent(dir);
      const own = problems.filter(({ file }) => file === 'events/otra.yaml');
      expect(own.map(({ code }) => code)).toEqual(['closed-outside-private']);
    });
  });

  it.each(['es', 'en', 'pt'])(
    'leads to a folder without problems when the advice of no-site is followed in %s',
    async (locale) => {
      const fix = createI18n({ locale }).t('problems:no-site.fix');
      const [site = '', organization = ''] = fix.split(';');
      const named = (text: string, type: 'site' | 'organization') =>
        Object.keys(contentSchemas[type].def.shape).filter((key) =>
          new RegExp(`\\b${key}\\b(?!\\.yaml|/)`).test(
            text.replace('visibility: public', 'visibility'),
          ),
        );
      const wanted = (type: 'site' | 'organization') => toJsonSchema(type).required ?? [];
      const asked = named(site, 'site');
      expect(asked).toEqual(expect.arrayContaining([...wanted('site'), 'visibility']));
      expect(named(organization.replace('organization,', ''), 'organization')).toEqual(
        expect.arrayContaining([...wanted('organization'), 'visibility']),
      );
      const good: Record<string, string> = {
        visibility: 'public',
        title: 'Colectiva',
        url: 'https://colectiva.example',
        languages: '[es]',
        organization: 'colectiva',
        tagline: '{ es: Hola }',
        summary: '{ es: Un sitio }',
        name: 'Colectiva',
        kind: 'collective',
      };
      const yaml = (keys: string[]) => keys.map((key) => `${key}: ${good[key]}\n`).join('');
      const files = {
        ...nothing,
        'site.yaml': yaml(asked),
        'organizations/colectiva.yaml': yaml(named(organization, 'organization')),
      };
      await withFolder(files, async (dir) => {
        expect((await loadContent(dir)).problems).toEqual([]);
      });
    },
  );
});
