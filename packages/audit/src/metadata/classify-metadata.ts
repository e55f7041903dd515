import type { FileMetadata, MetadataTag } from '@comunal/clean';
import type { AuditCode } from '../audit-codes.ts';
import { classifyDocument } from './classify-document.ts';
import { classifyMedia } from './classify-media.ts';
import { classifyPicture } from './classify-picture.ts';

/** The tags of a file that give something away, by the code of the finding. */
export type TagsByCode = ReadonlyMap<AuditCode, readonly MetadataTag[]>;

/** Sorts the tags of a file by what they give away; those that are its structure are left out. */
export function classifyMetadata(
  { mimeType = '', tags }: FileMetadata,
  declared: ReadonlySet<string>,
): TagsByCode {
  const classify = mimeType.startsWith('image/')
    ? classifyPicture
    : /^(?:audio|video)\//.test(mimeType)
      ? classifyMedia
      : DOCUMENT.test(mimeType)
        ? classifyDocument
        : undefined;
  const byCode = new Map<AuditCode, MetadataTag[]>();
  for (const tag of classify ? tags : []) {
    const code = classify?.(tag, declared);
    if (code === undefined) continue;
    const same = byCode.get(code);
    if (same) same.push(tag);
    else byCode.set(code, [tag]);
  }
  return byCode;
}

const DOCUMENT =
  /^(?:application\/(?:pdf|postscript|rtf|msword|vnd\.(?:ms-|adobe\.)[\w.-]+|x-ole-storage|vnd\.fpx)|text\/rtf|image\/vnd\.djvu)/;
