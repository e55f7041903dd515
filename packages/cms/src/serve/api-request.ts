import * as z from 'zod/mini';

const path = z.string();
const file = z.object({ path, content: z.string(), encoding: z.literal('base64') });
const dataFile = z.object({ path, raw: z.string(), slug: z.string() });

/** The requests that the forms send and that change something: they are carried out here. */
const writing = z.discriminatedUnion('action', [
  z.object({
    action: z.literal('persistEntry'),
    params: z.object({ dataFiles: z.array(dataFile), assets: z.array(file) }),
  }),
  z.object({ action: z.literal('persistMedia'), params: z.object({ asset: file }) }),
  z.object({ action: z.literal('deleteFile'), params: z.object({ path }) }),
  z.object({ action: z.literal('deleteFiles'), params: z.object({ paths: z.array(path) }) }),
]);

/** The requests that decap-server answers. */
const forwarded = z.discriminatedUnion('action', [
  z.object({ action: z.literal('info') }),
  z.object({
    action: z.literal('entriesByFolder'),
    params: z.object({ folder: path, depth: z.number(), extension: z.string() }),
  }),
  z.object({
    action: z.literal('entriesByFiles'),
    params: z.object({ files: z.array(z.object({ path })) }),
  }),
  z.object({ action: z.literal('getEntry'), params: z.object({ path }) }),
  z.object({ action: z.literal('getMedia'), params: z.object({ mediaFolder: path }) }),
  z.object({ action: z.literal('getMediaFile'), params: z.object({ path }) }),
  z.object({ action: z.literal('getDeployPreview') }),
]);

/** A request of the forms. */
export const apiRequest = z.union([writing, forwarded]);

/** A request of the forms. */
export type ApiRequest = z.output<typeof apiRequest>;

/** A request that writes or deletes files. */
export type WritingRequest = z.output<typeof writing>;

const actions: ReadonlySet<string> = new Set<WritingRequest['action']>([
  'persistEntry',
  'persistMedia',
  'deleteFile',
  'deleteFiles',
]);

/** Whether a request writes or deletes files. */
export function isWriting(request: ApiRequest): request is WritingRequest {
  return actions.has(request.action);
}
