import type { ImageObjectLeaf, MediaObjectLeaf } from 'schema-dts';
import type { ContentType, Public } from '@comunal/schemas';
import { getLicenseUrl } from '../license-url.ts';
import { compact } from './compact.ts';
import { pick, type JsonLdContext } from './json-ld-context.ts';

type PublicPicture = NonNullable<Public<'event'>['picture']>;
type PublicFile = NonNullable<Public<'recording'>['files']>[number];

/** Describes a picture of an entry, where its address is known. */
export function toImage(
  type: ContentType,
  picture: PublicPicture | undefined,
  context: JsonLdContext,
): ImageObjectLeaf | undefined {
  const contentUrl = picture && context.options.fileUrl?.(type, picture.path);
  if (picture === undefined || contentUrl === undefined) return undefined;
  return compact<ImageObjectLeaf>({
    '@type': 'ImageObject',
    contentUrl,
    caption: pick(picture.alt, context),
    creditText: pick(picture.credit, context),
    license: picture.license && getLicenseUrl(picture.license),
  });
}

/** Describes the files to download of an entry, where their addresses are known. */
export function toFiles(
  type: ContentType,
  files: readonly PublicFile[] | undefined,
  context: JsonLdContext,
): MediaObjectLeaf[] {
  return (files ?? []).flatMap((file) => {
    const contentUrl = context.options.fileUrl?.(type, file.path);
    if (contentUrl === undefined) return [];
    return compact<MediaObjectLeaf>({
      '@type': 'MediaObject',
      contentUrl,
      name: pick(file.label, context),
      encodingFormat: file.mediaType,
      contentSize: String(file.bytes),
      sha256: file.sha256,
      inLanguage: file.language,
    });
  });
}
