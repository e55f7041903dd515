import { createBlobSource } from '@comunal/http/upload';
import { describe, expect, it } from 'vitest';
import { checkRelease, isReleasable, permitUpload, type UploadPermit } from '../src/index.ts';
import { aRecording, lookup, permitFor, today } from './support/a-recording.ts';
import { item, writing } from './support/writing.ts';

const id = 'colectiva-charla';
const options = { identifier: id, confirmation: id, today };

describe('a recording may be uploaded', () => {
  it('when it is public, all consent, and three days have passed', () => {
    const permit = permitUpload(aRecording(), lookup, options);
    expect(permit).toMatchObject({ identifier: id, recording: { slug: 'grabacion' } });
    expect(JSON.stringify(permit)).not.toContain('consents');
  });

  it.each([
    ['2026-11-22', 3, true],
    ['2026-11-23', 3, false],
    ['2026-11-25', 0, true],
    ['2026-11-01', 30, false],
    ['2026-11', 3, false],
    ['2025', 3, true],
  ])('with a consent of %s and a wait of %d days: %s', (granted, waitDays, may) => {
    const recording = aRecording({ consents: [{ scope: 'recording', granted }] });
    const checked = checkRelease(recording, lookup, { today, waitDays });
    expect('slug' in checked).toBe(may);
  });

  it('from the day that the reason names', () => {
    const recording = aRecording({ consents: [{ scope: 'recording', granted: '2026-11-24' }] });
    expect(checkRelease(recording, lookup, { today })).toEqual({
      reason: 'too-early',
      from: '2026-11-27',
    });
  });
});

describe('options that TypeScript would refuse', () => {
  it.each([{ waitdays: 30 }, { waitDay: 0 }])('are refused: %j', (wrong) => {
    const [name] = Object.keys(wrong);
    const typo = { ...options, ...wrong } as never;
    expect(() => permitUpload(aRecording(), lookup, typo)).toThrow(`no option \`${name}\``);
    expect(() => checkRelease(aRecording(), lookup, wrong as never)).toThrow(TypeError);
  });

  it('are refused: a wait that is text', () => {
    expect(() => checkRelease(aRecording(), lookup, { waitDays: '30' as never })).toThrow(
      'waitDays is to be 0 or more',
    );
  });
});

describe('a recording may not be uploaded', () => {
  it.each([
    ['that is closed', { visibility: 'closed' }, 'closed'],
    ['that says no visibility', { visibility: undefined }, 'closed'],
    ['that is unlisted', { visibility: 'unlisted' }, 'closed'],
    ['for allies', { visibility: 'allies' }, 'closed'],
    ['without consents', { consents: [] }, 'no-consents'],
    ['whose consents are missing', { consents: undefined }, 'no-consents'],
    [
      'with a consent to something else',
      { consents: [{ scope: 'name', granted: '2026-01-01' }] },
      'consent-not-in-force',
    ],
    [
      'that one person no longer consents to',
      {
        consents: [
          { scope: 'recording', granted: '2026-01-01', by: 'a' },
          { scope: 'recording', granted: '2026-01-01', by: 'b', withdrawn: '2026-02-01' },
        ],
      },
      'consent-not-in-force',
    ],
    [
      'whose consent has ended',
      { consents: [{ scope: 'recording', granted: '2026-01-01', until: '2026-02-01' }] },
      'consent-not-in-force',
    ],
    ['of something that is not shown', { of: 'event/otra' }, 'not-shown'],
  ])('%s', (_, changes, reason) => {
    const recording = aRecording(changes as never);
    expect(checkRelease(recording, lookup, { today })).toEqual({ reason });
    expect(() => permitUpload(recording, lookup, options)).toThrow('not-permitted');
  });

  it('without typing its identifier again', () => {
    for (const confirmation of ['', 'yes', 'colectiva-charlas'])
      expect(() => permitUpload(aRecording(), lookup, { ...options, confirmation })).toThrow(
        'typed once more',
      );
  });

  it('when the entry is closed, and the message reveals nothing of it', () => {
    const recording = aRecording({ visibility: 'closed', title: { es: 'canary-title' } } as never);
    const thrown = (() => {
      try {
        return permitUpload(recording, lookup, options);
      } catch (error) {
        return error;
      }
    })();
    expect(JSON.stringify(thrown) + String(thrown)).not.toMatch(/canary|grabacion/);
  });
});

it('is recognized by its type as well', () => {
  expect(isReleasable(aRecording())).toBe(true);
  expect(isReleasable(aRecording({ visibility: 'closed' }))).toBe(false);
  expect(isReleasable(aRecording({ consents: [] }))).toBe(false);
});

describe('nothing is written without a permit of this package', () => {
  it.each([
    ['one that was made by hand', { ...permitFor(id) }],
    ['none', undefined],
    ['one for another item', permitFor('otra-cosa')],
  ])('%s', async (_, permit) => {
    await using server = await writing();
    const validPermit = permit as UploadPermit;
    const upload = server.archive.upload(id, createBlobSource(new Blob(['x']), 'x.mp4'), {
      permit: validPermit,
      item,
    });
    await expect(upload).rejects.toMatchObject({ code: 'not-permitted' });
    await expect(server.archive.items.create(id, item, validPermit)).rejects.toMatchObject({
      code: 'not-permitted',
    });
    expect(server.simulator.requests).toEqual([]);
  });
});
