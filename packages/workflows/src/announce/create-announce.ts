import type { PublicEvent } from '@comunal/schemas';
import { basename, join } from 'node:path';
import * as z from 'zod/mini';
import { defineWorkflow } from '../engine/define-workflow.ts';
import type { EntryRef, Workflow, WorkflowContext } from '../engine/workflow.ts';
import { writeDay } from './announce-day.ts';
import { makeLive } from './announce-live.ts';
import { makeRoom, writeTokenPlan } from './announce-room.ts';
import { readNowMs, type AnnounceServices } from './announce-services.ts';
import { writeAnnouncement } from './announcement-text.ts';
import { checkEvent, isOnline } from './check-event.ts';
import { exportCalendarAndFeeds } from './export-files.ts';
import { findPosterMaker, isPosterFailure } from './find-poster-maker.ts';
import { getPageUrl } from './page-url.ts';
import { createQrFiles } from './qr-files.ts';
import { writeChangedFile } from './write-changed-file.ts';

const inputSchema = z.strictObject({
  event: z.templateLiteral(['event/', z.string().check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/))]),
  live: z.boolean(),
  room: z.boolean(),
  livePrivacy: z.enum(['public', 'unlisted', 'private']),
});

/** What an announcement is started with. */
export type AnnounceInput = {
  /** The event. */
  readonly event: `event/${string}`;
  /** Whether a live is created on the PeerTube server, where people meet online. */
  readonly live: boolean;
  /** Whether a room is created, where people meet online and a Jitsi server is configured. */
  readonly room: boolean;
  /**
   * Who sees the live before it begins. An address that is announced has to open: `unlisted` opens for whoever has it, and the
   * server lists it nowhere and tells no other server. `private` opens for nobody until the broadcast changes it.
   */
  readonly livePrivacy: 'public' | 'unlisted' | 'private';
};

/** What an announcement leaves: paths from the folder of the project, and the address to join. No room. */
export type AnnounceResult = {
  /** Where the texts and codes are. */
  readonly folder: string;
  /** The texts, codes and posters. */
  readonly files: readonly string[];
  /** The address that the entry has; null where it has none. */
  readonly joinUrl: string | null;
  /** The file that holds the name of the room; null where there is no room. */
  readonly roomFile: string | null;
  /** The file that says who needs a token; null where there is none. */
  readonly tokenPlan: string | null;
  /** Whether there are posters. */
  readonly poster: 'made' | 'not-installed' | 'failed';
};

/**
 * Creates the workflow that announces an event: the room and who needs a token, the live, calendars and feeds, a text in each
 * language, a QR code, and posters where `@comunal/print` is installed.
 *
 * @param services - What it works with. The PeerTube server is contacted for a live, and nobody else is ever.
 * @example
 * ```ts
 * import { loadContent } from '@comunal/content';
 * import { createPeerTube, fileTokenStore } from '@comunal/peertube/node';
 * import { createAnnounce } from '@comunal/workflows/jobs';
 *
 * const baseUrl = 'https://tubo.example';
 * const auth = { store: fileTokenStore('tokens.json') }; // of an earlier `auth.logIn`
 * const announce = createAnnounce({
 *   projectDir: process.cwd(),
 *   content: () => loadContent('content'),
 *   peertube: async () => createPeerTube({ baseUrl, auth }),
 *   config: { peertube: { baseUrl }, announce: { zones: ['America/Bogota'] } },
 * });
 * console.log(announce.name); // → announce
 * ```
 */
export function createAnnounce(services: AnnounceServices): Workflow<AnnounceInput> {
  return defineWorkflow<AnnounceInput, AnnounceResult>({
    name: 'announce',
    input: inputSchema,
    keyOf: ({ event }) => event,
    subjectOf: ({ event }) => event,
    run: async (context, input) => announceEvent(services, context, input),
  });
}

async function announceEvent(
  services: AnnounceServices,
  context: WorkflowContext,
  { event, live, room, livePrivacy }: AnnounceInput,
): Promise<AnnounceResult> {
  const slug = event.slice('event/'.length);
  const ref: EntryRef<'event'> = event;
  const { projectDir, config } = services;
  const settings = config.announce ?? {};
  const folder = `${settings.out ?? 'announcements'}/${slug}`;
  const checked = async (entry: PublicEvent): Promise<void> =>
    checkEvent(entry, readNowMs(services));

  const { isOnlineEvent, hasJoinUrl } = await context.publicStep('check', ref, {
    run: async (entry) => {
      await checked(entry);
      return { isOnlineEvent: isOnline(entry), hasJoinUrl: entry.joinUrl !== undefined };
    },
  });
  const roomFile =
    room && isOnlineEvent && config.jitsi ? await makeRoom(services, context, ref) : null;
  const tokenPlan = roomFile === null ? null : await writeTokenPlan(services, context, ref);
  const created =
    live && isOnlineEvent && !hasJoinUrl
      ? await makeLive(services, context, ref, livePrivacy)
      : undefined;
  if (live && isOnlineEvent && hasJoinUrl)
    await context.log('has-join-url', { code: 'has-join-url' });

  await writeDay(services, context, ref);
  await context.publicStep('export', ref, {
    run: async (entry, { signal }) => {
      await checked(entry);
      const content = await services.content();
      await exportCalendarAndFeeds({
        projectDir,
        contentDir: content.dir,
        out: settings.export ?? 'export',
        pageUrl: settings.pageUrl,
        locale: 'en',
        signal,
      });
    },
  });
  if (settings.pageUrl === undefined) await context.log('no-page-url', { code: 'no-page-url' });

  const texts = await context.publicStep('texts', ref, {
    run: async (entry) => {
      await checked(entry);
      const { languages } = (await services.content()).toPublic();
      const files = languages.map((language) => `${folder}/announcement.${language}.txt`);
      for (const [index, language] of languages.entries())
        await writeChangedFile(
          join(projectDir, files[index] ?? ''),
          writeAnnouncement(entry, {
            language,
            zones: settings.zones ?? [],
            pageUrl: getPageUrl(services, slug, language),
          }),
        );
      return files;
    },
  });
  const codes = await context.publicStep('qr', ref, {
    run: async (entry) => {
      await checked(entry);
      const [language = 'es'] = (await services.content()).toPublic().languages;
      const url = getPageUrl(services, slug, language);
      if (url === undefined) return [];
      const files = await createQrFiles(url);
      for (const { name, data } of files)
        await writeChangedFile(join(projectDir, folder, name), data);
      return files.map(({ name }) => `${folder}/${name}`);
    },
  });
  const poster = await context.publicStep('poster', ref, {
    run: async (entry, step) => {
      await checked(entry);
      const find = services.findPosterMaker ?? (() => findPosterMaker(projectDir));
      const makePosters = await find();
      if (!makePosters) {
        await step.log({ code: 'no-print' });
        return { files: [], state: 'not-installed' as const };
      }
      const { languages } = (await services.content()).toPublic();
      const pageUrl = (language: string): string | undefined =>
        getPageUrl(services, slug, language);
      try {
        const posters = await makePosters(entry, { languages, pageUrl, signal: step.signal });
        for (const { name, data } of posters)
          await writeChangedFile(join(projectDir, folder, basename(name)), data);
        const files = posters.map(({ name }) => `${folder}/${basename(name)}`);
        return { files, state: 'made' as const };
      } catch (thrown) {
        if (!isPosterFailure(thrown)) throw thrown;
        // An event is announced all the same where a font lacks a letter of its title.
        await step.log({ code: 'poster-failed' });
        return { files: [], state: 'failed' as const };
      }
    },
  });
  const joinUrl = await context.publicStep('look-at-entry', ref, {
    run: async (entry) => entry.joinUrl ?? null,
  });
  // Told at the end, so that a run which began before this line was there goes on.
  if (room && isOnlineEvent && !config.jitsi)
    await context.log('no-jitsi', { code: 'no-jitsi', level: 'warning' });
  return {
    folder,
    files: [...texts, ...codes, ...poster.files],
    joinUrl: created?.url ?? joinUrl,
    roomFile,
    tokenPlan,
    poster: poster.state,
  };
}
