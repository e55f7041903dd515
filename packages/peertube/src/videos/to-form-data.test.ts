import { expect, it } from 'vitest';
import { toFormData } from './to-form-data.ts';

it('names lists and objects as the server parses them', async () => {
  const form = toFormData(
    {
      name: 'Charla',
      tags: ['uno', 'dos'],
      support: null,
      none: [],
      nothing: undefined,
      nsfw: false,
      replaySettings: { privacy: 2, unset: undefined },
      schedules: [{ startAt: 'now' }],
    },
    { thumbnailfile: new File(['picture'], 'thumbnail.png') },
  );
  const { thumbnailfile, ...fields } = Object.fromEntries(form);
  expect(form.getAll('tags[]')).toEqual(['uno', 'dos']);
  expect(fields).toEqual({
    name: 'Charla',
    'tags[]': 'dos',
    support: 'null',
    none: 'null',
    nsfw: 'false',
    'replaySettings[privacy]': '2',
    'schedules[0][startAt]': 'now',
  });
  expect(thumbnailfile).toMatchObject({ name: 'thumbnail.png', size: 7 });
});
