import type { UploadPermit } from '@comunal/archive';
import type { ArchiveUploadOptions, UploadedFile, WritableArchive } from '@comunal/archive/node';
import type { UploadSource } from '@comunal/http/upload';
import type { MirrorPlan } from './mirror-plan.ts';

/** Options of {@link runMirror}. */
export interface RunMirrorOptions extends Omit<ArchiveUploadOptions, 'permit' | 'item' | 'name'> {
  /** A client with keys, which may write. */
  readonly archive: Pick<WritableArchive, 'upload' | 'metadata'>;
  /** The permit for the item of the plan. */
  readonly permit: UploadPermit;
  /** Opens the file when its upload begins. */
  readonly openFile?: (() => Promise<UploadSource>) | undefined;
  /** Adds the address of the item to the copies of the recording. */
  readonly writeCopy?: ((url: string) => Promise<void>) | undefined;
}

/**
 * Carries out the steps of a plan in order. A failure ends it; a new plan then holds the steps that are left.
 *
 * @param plan - A plan that {@link mirrorPlan} has just made.
 * @param options - The client with keys, the permit, and how the file is opened.
 * @returns The uploaded file, if the plan had one.
 * @throws TypeError when the plan was refused, or uploads a file and `openFile` is missing.
 * @throws ArchiveError when the Archive refuses a step.
 * @example
 * ```ts
 * import type { UploadPermit } from '@comunal/archive';
 * import { createArchive } from '@comunal/archive/node';
 * import { openFile } from '@comunal/http/node';
 * import { runMirror, type MirrorPlan } from '@comunal/workflows';
 *
 * export async function mirror(plan: MirrorPlan, permit: UploadPermit): Promise<void> {
 *   const archive = createArchive({ accessKey: 'KEY', secretKey: 'SECRET' });
 *   await runMirror(plan, { archive, permit, openFile: () => openFile('charla.webm') });
 * }
 * ```
 */
export async function runMirror(
  plan: MirrorPlan,
  options: RunMirrorOptions,
): Promise<UploadedFile | undefined> {
  const { archive, permit, openFile, writeCopy, ...upload } = options;
  const { identifier, steps } = plan;
  if (identifier === undefined || plan.refused)
    throw new TypeError('This plan has nothing to carry out.');
  const metadata = steps.find((step) => step.do === 'make-item')?.metadata;
  let uploaded: UploadedFile | undefined;
  for (const step of steps)
    if (step.do === 'upload') {
      if (!step.file || !openFile)
        throw new TypeError('The plan uploads a file, and `openFile` is missing.');
      const { name } = step.file;
      uploaded = await archive.upload(identifier, await openFile(), {
        ...upload,
        permit,
        name,
        // The item is created together with its first file, so that no empty item is left behind.
        ...(metadata && { item: { metadata } }),
      });
    }
  const changes = steps.flatMap((step) =>
    step.do === 'change' ? [[step.field, step.to] as const] : [],
  );
  if (changes.length > 0)
    await archive.metadata.update(
      identifier,
      { metadata: Object.fromEntries(changes) },
      { signal: upload.signal },
    );
  for (const step of steps) if (step.do === 'write-copy') await writeCopy?.(step.url);
  return uploaded;
}
