import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type JitsiSimulator, startJitsiSimulator } from '../../src/index.ts';
import { openPage, type OpenPage } from './support/page.ts';

let simulator: JitsiSimulator;
let ada: OpenPage;
let zoe: OpenPage;
let zoeId: string;
beforeEach(async () => {
  simulator = await startJitsiSimulator({ microphoneMs: 0 });
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
/** What each of them is told of it, once all that was said has come. */
async function told(pattern: RegExp) {
  await ada.ask('session-id');
  await zoe.ask('session-id');
  return [ada, zoe].map(({ events }) => events.filter(([name]) => pattern.test(name)));
}
const isForceMuted = (page: OpenPage, mediaType?: string) =>
  page.ask('is-participant-force-muted', { participantId: zoeId, mediaType });

describe.each(['audio', 'video'] as const)('moderated %s', (mediaType) => {
  const key = `${mediaType}Muted` as const;
  const approveCommand = mediaType === 'audio' ? 'ask-to-unmute' : 'approve-video';
  beforeEach(async () => {
    ada.command('toggle-moderation', true, mediaType);
    await zoe.event('moderation-status-changed');
  });

  it('is off for everybody but moderators, and stays off', async () => {
    await expect.poll(zoeNow).toMatchObject({ [key]: true });
    await expect.poll(() => zoe.ask(`is-${mediaType}-muted`)).toBe(true);
    zoe.command(`toggle-${mediaType}`);
    await zoe.ask('session-id');
    expect(zoeNow()).toMatchObject({ [key]: true });
    expect(simulator.room('sala').participants[0]).toMatchObject({ [key]: false });
    expect(await Promise.all([isForceMuted(ada, mediaType), isForceMuted(zoe, mediaType)])).toEqual(
      [true, true],
    );
  });

  it('may be on for who is asked to, of which both sides are told, until it is taken back', async () => {
    await expect.poll(() => zoe.ask(`is-${mediaType}-muted`)).toBe(true);
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
    expect(await told(/^moderation-participant/)).toEqual([both, both]);
  });

  it('is told to whoever comes later', async () => {
    const ines = await enter('Ines');
    expect(await ines.event('moderation-status-changed')).toMatchObject({
      mediaType,
      enabled: true,
    });
  });

  it('ends for all, also for who was asked before', async () => {
    await expect.poll(() => zoe.ask(`is-${mediaType}-muted`)).toBe(true);
    ada.command('toggle-moderation', false, mediaType);
    await expect.poll(() => ada.ask('is-moderation-on', { mediaType })).toBe(false);
    expect(await isForceMuted(ada, mediaType)).toBe(false);
    zoe.command(`toggle-${mediaType}`);
    await expect.poll(zoeNow).toMatchObject({ [key]: false });
  });
});

it('whoever is asked to unmute without moderation hears of it alone', async () => {
  ada.command('ask-to-unmute', zoeId);
  await zoe.event('moderation-participant-approved');
  const data = { id: zoeId, mediaType: 'audio' };
  expect(await told(/^moderation/)).toEqual([[], [['moderation-participant-approved', data]]]);
});

it('nobody else may moderate', async () => {
  zoe.command('toggle-moderation', true, 'audio');
  await zoe.ask('session-id');
  expect(await ada.ask('is-moderation-on')).toBe(false);
});

it('to mute everybody takes back what was approved', async () => {
  ada.command('toggle-moderation', true, 'audio');
  ada.command('ask-to-unmute', zoeId);
  await zoe.event('moderation-participant-approved');
  ada.command('mute-everyone', 'audio');
  await zoe.event('moderation-participant-rejected');
  expect(await isForceMuted(ada)).toBe(true);
});
