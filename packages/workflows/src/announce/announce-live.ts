import type { PublicEvent } from '@comunal/schemas';
import type { EntryRef, WorkflowContext } from '../engine/workflow.ts';
import { readNowMs, type AnnounceServices } from './announce-services.ts';
import { checkEvent } from './check-event.ts';
import type { LiveVideo } from '../live/create-live.ts';
import {
  createAnnouncedLive,
  findAnnouncedLive,
  removeLive,
  type AnnouncedLiveOptions,
  type LiveCheckpoint,
} from './announced-live.ts';
import { removeEntryField, writeEntryField } from './entry-field.ts';
import { getPageUrl } from './page-url.ts';

/** Creates the live and writes its address into the entry, in two steps: each of them can be taken back. */
export async function makeLive(
  services: AnnounceServices,
  context: WorkflowContext,
  ref: EntryRef<'event'>,
  privacy: AnnouncedLiveOptions['privacy'],
): Promise<LiveVideo | undefined> {
  const { baseUrl, channel } = services.config.peertube ?? {};
  if (baseUrl === undefined) {
    await context.log('no-peertube', { code: 'no-peertube' });
    return undefined;
  }
  const prepare = async (entry: PublicEvent): Promise<AnnouncedLiveOptions> => {
    checkEvent(entry, readNowMs(services));
    const [language = 'es'] = (await services.content()).languages;
    const pageUrl = getPageUrl(services, entry.slug, language);
    return { peertube: await services.peertube(), baseUrl, channel, privacy, language, pageUrl };
  };
  const live = await context.publicStep<'event', LiveVideo, LiveCheckpoint>('live', ref, {
    find: async (entry, step) => findAnnouncedLive(entry, await prepare(entry), step),
    run: async (entry, step) => {
      const created = await createAnnouncedLive(entry, await prepare(entry), step);
      await step.log({ code: 'live-created', values: { url: created.url, privacy } });
      return created;
    },
    compensate: async ({ uuid, url }, step) => {
      const outcome = await removeLive(await services.peertube(), uuid, step.signal);
      await step.log({ code: `live-${outcome}`, values: { url } });
      return outcome === 'removed';
    },
  });
  await context.publicStep('join-url', ref, {
    run: async ({ slug }, step) => {
      await step.assertLease();
      const outcome = await writeEntryField(await services.content(), slug, 'joinUrl', live.url);
      await step.log({ code: `join-url-${outcome}`, values: { url: live.url } });
    },
    compensate: async () => {
      const slug = ref.slice('event/'.length);
      return removeEntryField(await services.content(), slug, 'joinUrl', live.url);
    },
  });
  return live;
}
