import type { UploadPermit } from '@comunal/archive';
import type { ArchiveUploadOptions, UploadedFile, WritingArchive } from '@comunal/archive/node';
import type { UploadSource } from '@comunal/http/upload';
import type { MirrorPlan } from './mirror-plan.ts';

/** What carrying out a plan takes. */
export interface RunOptions extends Omit<ArchiveUploadOptions, 'permit' | 'item' | 'name'> {
  /** Writes, with keys. */
  readonly archive: Pick<WritingArchive, 'upload' | 'metadata'>;
  /** For the item of the plan. */
  readonly permit: UploadPermit;
  /** Opens the file, when it is its turn. */
  readonly openFile?: (() => Promise<UploadSource>) | undefined;
  /** Writes the address of the item among the copies of the recording. */
  readonly writeCopy?: ((url: string) => Promise<void>) | undefined;
}

/**
 * Does what a plan says, in its order. What fails ends it; a new plan then says what is left.
 * @returns What came of the upload, when there was one.
 */
export async function runMirror(
  plan: MirrorPlan,
  options: RunOptions,
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
        throw new TypeError('The plan uploads a file, and none was given.');
      const { name } = step.file;
      uploaded = await archive.upload(identifier, await openFile(), {
        ...upload,
        permit,
        name,
        // The item is made with its first file, so that none stands there empty.
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
