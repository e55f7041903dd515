import { expect, it } from 'vitest';
import { splitAtBegin } from './find-replays.ts';

const replay = (name: string, endedAt?: string) => ({
  uuid: name,
  url: `https://video.example/w/${name}`,
  ...(endedAt !== undefined && { endedAt }),
});

it('leaves out a check of the sound, and nothing that ends with the event or after it', () => {
  const check = replay('check', '2027-02-05T17:51:00Z');
  const parts = [
    replay('early', '2027-02-05T17:56:00Z'),
    replay('first', '2027-02-05T18:20:00Z'),
    replay('unsaid'),
  ];
  const startsAtMs = Date.parse('2027-02-05T18:00:00Z');
  expect(splitAtBegin([check, ...parts], startsAtMs)).toEqual({ ofEvent: parts, before: [check] });
  expect(splitAtBegin([check], undefined)).toEqual({ ofEvent: [check], before: [] });
});
