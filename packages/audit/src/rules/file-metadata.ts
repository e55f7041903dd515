import { getSystemErrorCode } from '@comunal/command';
import { resolve } from 'node:path';
import type { FileMetadata, MetadataTag } from '@comunal/clean';
import { readText } from '../files/read-text.ts';
import type { Site, SiteFile } from '../files/site-files.ts';
import type { Observation } from '../finding.ts';
import { classifyMetadata } from '../metadata/classify-metadata.ts';
import { readDeclaredNames } from '../metadata/declared-names.ts';
import { findCarrier, type Carrier } from '../metadata/find-carriers.ts';
import {
  findDataPictures,
  findPdfPictures,
  type EmbeddedPicture,
} from '../metadata/find-embedded-pictures.ts';
import { openMetadataInspector, type MetadataInspector } from '../metadata/metadata-inspector.ts';
import { toFailure } from '../not-inspected.ts';
import { readOffice } from '../metadata/read-office.ts';
import type { AuditRule } from './audit-rule.ts';

/**
 * What pictures, documents, videos and sounds carry besides what they show, also pictures inside of documents, pages and style
 * sheets. Findings name tags, never their values.
 */
export const fileMetadata: AuditRule = {
  codes: [
    'picture-gps',
    'picture-author',
    'picture-thumbnail',
    'picture-metadata',
    'document-author',
    'document-metadata',
    'media-gps',
    'media-metadata',
  ],
  checkSite,
};

/** A page or document with more was made to keep an audit busy. */
const MAX_EMBEDDED = 200;

interface Inspection {
  readonly inspector: MetadataInspector;
  readonly declared: ReadonlySet<string>;
  /** Paths of files that could not be read because something is missing. */
  readonly unread: Set<string>;
}

async function* checkSite(site: Site): AsyncGenerator<Observation> {
  await using inspector = await openMetadataInspector();
  const inspection = {
    inspector,
    declared: await readDeclaredNames(site),
    unread: new Set<string>(),
  };
  for (const file of site.files.values()) {
    try {
      const carrier = await findCarrier(file, site);
      if (carrier) yield* inspect(carrier, file, site, inspection);
    } catch (thrown) {
      // A file that cannot be read is named once, where all rules look at it.
      if (getSystemErrorCode(thrown) === undefined)
        yield { ...toFailure(thrown, fileMetadata.codes), file: file.path };
    }
  }
  const { unread } = inspection;
  if (unread.size > 0) {
    const detail = `metadata of ${unread.size} files: @comunal/clean, ExifTool or Perl is missing`;
    yield { code: 'not-inspected', file: '', detail };
  }
}

async function* inspect(
  carrier: Carrier,
  file: SiteFile,
  site: Site,
  inspection: Inspection,
): AsyncGenerator<Observation> {
  if (carrier === 'office') {
    yield* inspectOffice(file, inspection);
    return;
  }
  if (carrier === 'exiftool') {
    const metadata = await inspection.inspector.readFile(resolve(site.dir, file.path));
    yield* describe(metadata, file, inspection);
  }
  const pictures =
    file.extension === 'pdf'
      ? findPdfPictures(await file.read())
      : carrier === 'text' || file.extension === 'svg'
        ? findDataPictures((await readText(file)) ?? '')
        : [];
  yield* inspectEmbedded(pictures, file, inspection);
}

async function* inspectOffice(file: SiteFile, inspection: Inspection): AsyncGenerator<Observation> {
  const contents = openOffice(await file.read(), inspection.declared);
  const { path } = file;
  if (typeof contents === 'string') {
    yield { code: 'not-inspected', file: path, detail: contents };
    return;
  }
  const { people, origins, pictures, isOffice } = contents;
  if (!isOffice) return;
  if (people.length > 0) yield { code: 'document-author', file: path, detail: list(people) };
  if (origins.length > 0) yield { code: 'document-metadata', file: path, detail: list(origins) };
  yield* inspectEmbedded(pictures, file, inspection);
}

function openOffice(bytes: Buffer, declared: ReadonlySet<string>) {
  try {
    return readOffice(bytes, declared);
  } catch (thrown) {
    return thrown instanceof RangeError ? thrown.message : 'no ZIP archive, or a damaged one';
  }
}

async function* inspectEmbedded(
  pictures: Iterable<EmbeddedPicture>,
  file: SiteFile,
  inspection: Inspection,
): AsyncGenerator<Observation> {
  let count = 0;
  for (const picture of pictures) {
    count += 1;
    if (count > MAX_EMBEDDED) {
      const detail = `more than ${MAX_EMBEDDED} pictures`;
      yield { code: 'not-inspected', file: file.path, detail };
      return;
    }
    yield* describe(await inspection.inspector.readBytes(picture.bytes), file, inspection, picture);
  }
}

function* describe(
  metadata: FileMetadata | 'missing' | 'failed',
  { path: file }: SiteFile,
  { declared, unread }: Inspection,
  inside?: EmbeddedPicture,
): Generator<Observation> {
  const prefix = inside ? `${inside.name} ` : '';
  const line = inside?.line;
  if (metadata === 'missing') unread.add(file);
  else if (metadata === 'failed')
    yield { code: 'not-inspected', file, line, detail: `${prefix}ExifTool cannot read it` };
  else
    for (const [code, tags] of classifyMetadata(metadata, declared))
      yield { code, file, line, detail: `${prefix}${list(tags.map(nameTag))}` };
}

function nameTag({ group, name }: MetadataTag): string {
  return `${group}:${name}`;
}

/** The first names, and how many more there are. */
function list(names: readonly string[]): string {
  const distinct = [...new Set(names)];
  const more = distinct.length - MAX_NAMES;
  return distinct.slice(0, MAX_NAMES).join(', ') + (more > 0 ? ` +${more}` : '');
}

const MAX_NAMES = 6;
