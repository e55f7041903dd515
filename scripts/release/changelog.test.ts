import { expect, it } from 'vitest';
import { getDependencyReleaseLine, getReleaseLine } from './changelog.ts';

it('writes a changeset as one item, with its paragraphs and without the commit', () => {
  const changeset = {
    summary: 'Adds a search.\n\n`find` is now `search`. \n',
    commit: '3836998aa',
  };
  expect(getReleaseLine(changeset)).toBe('- Adds a search.\n\n  `find` is now `search`.');
});

it('names updated dependencies once, however many changes are in them', () => {
  const changesets = [{ summary: 'Adds a search.' }, { summary: 'Fixes a search.' }];
  const dependencies = [
    { name: '@comunal/http', newVersion: '0.2.0' },
    { name: '@comunal/i18n', newVersion: '0.1.1' },
  ];
  expect(getDependencyReleaseLine(changesets, dependencies)).toBe(
    '- Depends on `@comunal/http` 0.2.0 and `@comunal/i18n` 0.1.1.',
  );
  expect(getDependencyReleaseLine(changesets, [])).toBe('');
});
