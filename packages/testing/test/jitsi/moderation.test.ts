import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type JitsiSimulator, startJitsiSimulator } from '../../src/index.ts';
import { openPage, type OpenPage } from './support/page.ts';

let simulator: JitsiSimulator;
let ada: OpenPage;
let zoe: OpenPage;
let zoeId: string;
beforeEach(async () => {
  simulator = await startJitsiSimulator({ microphoneDelayMs: 0 });
  ada = await enter('Ada'); // who comes first is the moderator
  zoe = await enter('Zoe');
  zoeId = simulator.room('sala').participants[1]?.id ?? '';
});
afterEach(() => simulator.stop());

async function enter(name: string): Promise<OpenPage> {
  const atOnce = `config.prejoinConfig=${encodeURIComponent('{"enabled":false}')}`;
  const page = await openPage(simulator, `/sala#${atOnce}&userInfo.displayName="${name}"`);
  await page.event('conference-created-timestamp');
  return page;
}
const zoeNow = () => simulator.room('sala').participants[1];
/** Returns the matching events of each page, once all earlier messages have arrived. */
async function getEvents(pattern: RegExp) {
  await ada.query('session-id');
  await zoe.query('session-id');
  return [ada, zoe].map(({ events }) => events.filter(([name]) => pattern.test(name)));
}
const isForceMuted = (page: OpenPage, mediaType?: string) =>
  page.query('is-participant-force-muted', { participantId: zoeId, mediaType });

describe.each(['audio', 'video'] as const)('moderated %s', (mediaType) => {
  const key = `${mediaType}Muted` as const;
  const approveCommand = mediaType === 'audio' ? 'ask-to-unmute' : 'approve-video';
  beforeEach(async () => {
    ada.command('toggle-moderation', true, mediaType);
    await zoe.event('moderation-status-changed');
  });

  it('is off for everybody but moderators, and stays off', async () => {
    await expect.poll(zoeNow).toMatchObject({ [key]: true });
    await expect.poll(() => zoe.query(`is-${mediaType}-muted`)).toBe(true);
    zoe.command(`toggle-${mediaType}`);
    await zoe.query('session-id');
    expect(zoeNow()).toMatchObject({ [key]: true });
    expect(simulator.room('sala').participants[0]).toMatchObject({ [key]: false });
    expect(await Promise.all([isForceMuted(ada, mediaType), isForceMuted(zoe, mediaType)])).toEqual(
      [true, true],
    );
  });

  it('can be turned on by a person who was asked to unmute, as announced to both, until that is revoked', async () => {
    await expect.poll(() => zoe.query(`is-${mediaType}-muted`)).toBe(true);
    ada.command(approveCommand, zoeId);
    await zoe.event('moderation-participant-approved');
    zoe.command(`toggle-${mediaType}`);
    await expect.poll(zoeNow).toMatchObject({ [key]: false });
    expect(await isForceMuted(ada, mediaType)).toBe(false);
    ada.command('reject-participant', zoeId, mediaType);
    await zoe.event('moderation-participant-rejected');
    expect(await isForceMuted(ada, mediaType)).toBe(true);
    const both = [
      ['moderation-participant-approved', { id: zoeId, mediaType }],
      ['moderation-participant-rejected', { id: zoeId, mediaType }],
    ];
    expect(await getEvents(/^moderation-participant/)).toEqual([both, both]);
  });

  it('is announced to people who join later', async () => {
    const ines = await enter('Ines');
    expect(await ines.event('moderation-status-changed')).toMatchObject({
      mediaType,
      enabled: true,
    });
  });

  it('ends for all, also for people who were asked before', async () => {
    await expect.poll(() => zoe.query(`is-${mediaType}-muted`)).toBe(true);
    ada.command('toggle-moderation', false, mediaType);
    await expect.poll(() => ada.query('is-moderation-on', { mediaType })).toBe(false);
    expect(await isForceMuted(ada, mediaType)).toBe(false);
    zoe.command(`toggle-${mediaType}`);
    await expect.poll(zoeNow).toMatchObject({ [key]: false });
  });
});

it('announces a request to unmute without moderation only to that person', async () => {
  ada.command('ask-to-unmute', zoeId);
  await zoe.event('moderation-participant-approved');
  const data = { id: zoeId, mediaType: 'audio' };
  expect(await getEvents(/^moderation/)).toEqual([[], [['moderation-participant-approved', data]]]);
});

it('lets only moderators moderate', async () => {
  zoe.command('toggle-moderation', true, 'audio');
  await zoe.query('session-id');
  expect(await ada.query('is-moderation-on')).toBe(false);
});

it('revokes approvals when everybody is muted', async () => {
  ada.command('toggle-moderation', true, 'audio');
  ada.command('ask-to-unmute', zoeId);
  await zoe.event('moderation-participant-approved');
  ada.command('mute-everyone', 'audio');
  await zoe.event('moderation-participant-rejected');
  expect(await isForceMuted(ada)).toBe(true);
});
