import type { PeerTube } from '@comunal/peertube';
import type { PublicEvent } from '@comunal/schemas';
import { StepError } from '../engine/step-error.ts';
import type { StepContext } from '../engine/step.ts';
import { findChannel } from '../find-channel.ts';
import { toHost } from '../server-answer.ts';
import { toLiveInput, type LiveSettings } from './live-input.ts';

/** The live of an event on a PeerTube server. No key, which the server gives to its owner whenever it is needed. */
export type LiveVideo = {
  readonly uuid: string;
  readonly shortUUID: string;
  /** Address of its page, for everybody who is given it. */
  readonly url: string;
};

/** What {@link createLive} takes. */
export interface CreateLiveOptions extends Omit<LiveSettings, 'channelId'> {
  readonly baseUrl: string;
  /** Name of the channel. @defaultValue the first one of the account */
  readonly channel?: string | undefined;
}

/**
 * Creates the live of an event.
 * @throws `StepError` with `no-channel`; `PeerTubeError` with `max-user-lives-limit-reached` and others.
 */
export async function createLive(
  peertube: PeerTube,
  event: PublicEvent,
  { baseUrl, channel, ...settings }: CreateLiveOptions,
  step: Pick<StepContext, 'signal' | 'assertLease'>,
): Promise<LiveVideo> {
  const { channelId, names } = await findChannel(peertube, channel, step.signal);
  if (channelId === undefined)
    throw new StepError('no-channel', {
      values: { channel: channel ?? '', channels: names, server: toHost(baseUrl) },
    });
  const input = toLiveInput(event, { channelId, ...settings });
  await step.assertLease();
  return toLiveVideo(await peertube.live.create(input, { signal: step.signal }), baseUrl);
}

/** Returns what is kept of a live. */
export function toLiveVideo(
  { uuid, shortUUID }: { readonly uuid: string; readonly shortUUID: string },
  baseUrl: string,
): LiveVideo {
  const base = baseUrl.endsWith('/') ? baseUrl : `${baseUrl}/`;
  return { uuid, shortUUID, url: new URL(`w/${shortUUID}`, base).href };
}
