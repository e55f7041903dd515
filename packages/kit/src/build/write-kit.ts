import { createRoom, MAX_FILE_BYTES, toClusters, type Room } from '../budget/clusters.ts';
import { sortFiles } from '../budget/sort-files.ts';
import { KitError } from '../kit-error.ts';
import { START_FILE, type KitManifest, type LeftOutFile } from '../manifest/kit-manifest.ts';
import { toFatNames } from '../names/fat-names.ts';
import { isOpaque, isPage, isXmlPage } from '../site/file-kinds.ts';
import type { Site, SiteFile } from '../site/open-site.ts';
import type { ScannedSite } from '../site/scan-site.ts';
import { renderStartPage } from '../start/render-start-page.ts';
import type { StickWriter } from '../stick/stick-writer.ts';
import type { KitOptions } from './kit-options.ts';
import type { PrintFiles } from './list-print-files.ts';
import type { KitReport, MediaFile } from './kit-report.ts';
import type { KitPlan } from './page-contexts.ts';
import { placeMedia } from './place-media.ts';
import { describeLanguages } from './kit-languages.ts';
import { writeSearchFiles } from './search-files.ts';
import { toKitBytes } from './to-kit-bytes.ts';

/** What a page grows by at most: its policy, and longer addresses. */
const PAGE_GROWTH = 4096;
/** What the list of files has of each. */
const LISTED_BYTES = 300;

/** What {@link writeKit} did, before the list of files is written. */
export interface WrittenKit {
  readonly manifest: Omit<KitManifest, 'files'>;
  readonly report: Omit<KitReport, 'written' | 'kept' | 'removed' | 'signedBy'>;
}

/** Writes every file of a kit but its list: video and sound first, since pages say what became of them. */
export async function writeKit(
  site: Site,
  scanned: ScannedSite,
  prints: PrintFiles,
  writer: StickWriter,
  options: KitOptions,
): Promise<WrittenKit> {
  const { maxBytes, media: mediaOption = 'low', onProgress, signal } = options;
  const printFiles = prints.files;
  const files = [...scanned.included].flatMap((path) => site.files.get(path) ?? []);
  const { essential, documents, media } = sortFiles(files);
  const names = toFatNames([
    ...files.map(toPlannedPath),
    ...printFiles.map(({ path }) => `print/${path}`),
  ]);
  const places = new Map(
    files.map((file) => [file.path, names.get(toPlannedPath(file)) ?? file.path]),
  );
  const languages = describeLanguages(scanned, places);
  const search = await writeSearchFiles(languages, scanned, places);
  const room = createRoom(maxBytes, await writer.measureRoom());
  takeEssential(room, {
    essential,
    search: search.files,
    site,
    scanned,
    count: files.length,
  });
  await writer.announce([
    ...places.values(),
    ...names.values(),
    ...search.files.keys(),
    START_FILE,
  ]);

  const leftOut: LeftOutFile[] = [];
  const chosen: SiteFile[] = [...essential];
  const chosenPrints: SiteFile[] = [];
  const leaveOut = ({ path, bytes }: SiteFile, reason: LeftOutFile['reason']): void =>
    void leftOut.push({ path, bytes, reason });
  for (const file of documents) {
    if (file.bytes > MAX_FILE_BYTES) leaveOut(file, 'too-large');
    else if (room.take(file.bytes)) chosen.push(file);
    else leaveOut(file, 'budget');
  }
  for (const file of printFiles) {
    const named = { ...file, path: `print/${file.path}` };
    if (file.bytes > MAX_FILE_BYTES) leaveOut(named, 'too-large');
    else if (room.take(file.bytes)) chosenPrints.push(file);
    else leaveOut(named, 'budget');
  }
  const total = files.length + printFiles.length;
  let loaded = 0;
  const advance = (): void => onProgress?.({ loaded: (loaded += 1), total });
  const encoded: MediaFile[] = [];
  for (const file of media) {
    signal?.throwIfAborted();
    const place = places.get(file.path) ?? file.path;
    const placed = await placeMedia(file, place, writer, {
      room,
      isLow: mediaOption === 'low',
      signal,
    });
    if ('media' in placed) encoded.push(placed.media);
    else leftOut.push(placed.leftOut);
    advance();
  }
  for (const { path } of leftOut) places.delete(path);

  const plan: KitPlan = {
    site,
    places,
    leftOut: new Set(leftOut.map(({ path }) => path)),
    unlisted: new Set(scanned.unlisted),
    losses: [],
    links: new Map(),
  };
  for (const file of chosen) {
    signal?.throwIfAborted();
    const place = places.get(file.path) ?? file.path;
    await writer.write(place, await toKitBytes(file, plan, { scanned, search: search.pages }), {
      signal,
    });
    advance();
  }
  for (const file of chosenPrints) {
    const place = names.get(`print/${file.path}`) ?? file.path;
    await writer.write(
      place,
      file.extension === 'svg' ? await toKitBytes(file, plan, {}) : file.source,
      { signal },
    );
    advance();
  }
  for (const [path, text] of search.files) await writer.write(path, new TextEncoder().encode(text));

  const { today = new Date().toISOString().slice(0, 10) } = options;
  const home = scanned.pages.get('index.html')?.facts;
  const manifest = {
    comunalKit: 1,
    title: home?.documentTitle || home?.title || site.url?.host || '',
    made: today,
    ...(site.url && { url: site.url.href }),
    languages: languages.map(({ code }) => code),
    leftOut,
  } as const;
  const written = writer.list();
  const bytes = written.reduce((sum, file) => sum + file.bytes, 0);
  const start = renderStartPage({
    manifest,
    languages,
    files: written.length + 1,
    bytes,
    pages: scanned.pages.size,
    prints: chosenPrints.map(({ path }) => names.get(`print/${path}`) ?? path),
    hasUnlisted: options.withUnlisted === true,
    hosts: [...plan.links.keys()].toSorted(),
    keys: (options.signers ?? []).map(({ publicKey }) => publicKey),
  });
  const startBytes = new TextEncoder().encode(start);
  await writer.write(START_FILE, startBytes);
  return {
    manifest,
    report: {
      files: written.length + 1,
      bytes: bytes + startBytes.length,
      pages: scanned.pages.size,
      languages: manifest.languages,
      unlisted: scanned.unlisted,
      notLinked: scanned.notLinked,
      symbolicLinks: [
        ...site.symbolicLinks,
        ...prints.symbolicLinks.map((path) => `print/${path}`),
      ],
      leftOut,
      losses: plan.losses,
      linkedHosts: [...plan.links]
        .map(([host, links]) => ({ host, links }))
        .toSorted((a, b) => b.links - a.links || (a.host < b.host ? -1 : 1)),
      renamed: [...places]
        .filter(([path, place]) => place !== `site/${path}`)
        .map(([from, to]) => ({ from, to })),
      media: encoded,
      notInspected: listOpaque(chosen, chosenPrints),
    },
  };
}

function listOpaque(files: readonly SiteFile[], prints: readonly SiteFile[]): string[] {
  return [
    ...files.filter(isOpaque).map(({ path }) => path),
    ...prints.filter(isOpaque).map(({ path }) => `print/${path}`),
  ].toSorted();
}

/** A page of XML becomes one of HTML, and is named so. */
function toPlannedPath(file: SiteFile): string {
  return `site/${file.path}${isXmlPage(file) ? '.html' : ''}`;
}

interface Essential {
  readonly essential: readonly SiteFile[];
  readonly search: ReadonlyMap<string, string>;
  readonly site: Site;
  readonly scanned: ScannedSite;
  readonly count: number;
}

/** Takes the room for what must be there. @throws `KitError` `budget-too-small` where there is not enough. */
function takeEssential(room: Room, { essential, search, site, scanned, count }: Essential): void {
  const sizes = [
    ...essential.map((file) => (isPage(file) ? growPage(file, site, scanned) : file.bytes * 1.1)),
    ...[...search.values()].map((text) => Buffer.byteLength(text)),
    64 * 1024, // START-HERE.html
    count * LISTED_BYTES, // the list of files, which is read as a whole
    32 * 1024, // its signatures
  ];
  if (sizes.every((size) => room.take(size))) return;
  const needed = sizes.reduce((sum, size) => sum + toClusters(size), 0);
  throw new KitError(
    'budget-too-small',
    String(needed),
    `The pages alone take ${needed} bytes, and there is room for ${room.bytes}.`,
  );
}

/** The most that a page may take in the kit, with its captions in it. */
function growPage({ path, bytes }: SiteFile, site: Site, scanned: ScannedSite): number {
  const captions = [...(scanned.pages.get(path)?.references ?? [])]
    .filter((reference) => reference.endsWith('.vtt'))
    .reduce((sum, reference) => sum + (site.files.get(reference)?.bytes ?? 0) * 1.4, 0);
  return Math.ceil(bytes * 1.1 + captions + PAGE_GROWTH);
}
