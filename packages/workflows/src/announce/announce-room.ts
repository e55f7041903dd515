import { join } from 'node:path';
import type { EntryRef, WorkflowContext } from '../engine/workflow.ts';
import type { AnnounceServices } from './announce-services.ts';
import { toProjectPath } from './project-path.ts';
import { createRoomFile, getRoomPath, removeRoomFile } from './room-file.ts';
import { planTokens, type TokenServer } from './token-plan.ts';
import { writeChangedFile } from './write-changed-file.ts';

/** Creates the room, and returns the file that holds its name, never the name; null where the entry has a room of its own. */
export async function makeRoom(
  services: AnnounceServices,
  context: WorkflowContext,
  ref: EntryRef<'event'>,
): Promise<string | null> {
  const { file } = await context.publicStep('room', ref, {
    run: async ({ slug }, step): Promise<CreatedRoom> => {
      const content = await services.content();
      if (content.get('event', slug)?.room !== undefined) {
        await step.log({ code: 'room-in-entry' });
        return { file: null, isNew: false };
      }
      await step.assertLease();
      const isNew = await createRoomFile(content.dir, slug, content.languages[0] ?? 'es');
      const path = toProjectPath(services, join(content.dir, getRoomPath(slug)));
      await step.log({ code: isNew ? 'room-created' : 'room-kept', values: { file: path } });
      return { file: path, isNew };
    },
    // A file that was there before is not ours to delete: somebody may have been given that room.
    compensate: async ({ isNew }, step) => {
      if (!isNew) return false;
      await removeRoomFile((await services.content()).dir, ref.slice('event/'.length));
      await step.log({ code: 'room-removed' });
      return true;
    },
  });
  return file;
}

type CreatedRoom = { readonly file: string | null; readonly isNew: boolean };

/** Writes who needs a token into the private folder; null where the server's tokens are not configured, or nobody needs one. */
export async function writeTokenPlan(
  services: AnnounceServices,
  context: WorkflowContext,
  ref: EntryRef<'event'>,
): Promise<string | null> {
  const server = readTokenServer(services);
  return context.publicStep('token-plan', ref, {
    run: async (entry, step) => {
      if (!server) {
        await step.log({ code: 'no-token-server' });
        return null;
      }
      const content = await services.content();
      const tokens = planTokens(entry, {
        server,
        content: content.toPublic(),
        language: content.languages[0] ?? 'es',
        contentDir: toProjectPath(services, content.dir),
      });
      const path = join(content.dir, getRoomPath(entry.slug).replace(/\.txt$/, '.tokens.json'));
      const plan = { event: ref, server: server.baseUrl, tokens };
      await writeChangedFile(path, `${JSON.stringify(plan, undefined, 2)}\n`, 0o600);
      const file = toProjectPath(services, path);
      await step.log({ code: 'tokens-planned', values: { count: tokens.length, file } });
      return file;
    },
  });
}

function readTokenServer({ config }: AnnounceServices): TokenServer | undefined {
  const { baseUrl, issuer, audience, subject } = config.jitsi ?? {};
  if (!baseUrl || !issuer || !audience) return undefined;
  return { baseUrl, issuer, audience, subject: subject ?? new URL(baseUrl).hostname };
}
