import { FundraisingError } from '../../fundraising-error.ts';
import type { Manifest, PublishedFile } from '../../manifest/manifest.ts';
import { getMediaType } from '../../manifest/media-types.ts';
import { isBase, MANIFEST_LIMITS } from '../../manifest/read-manifest.ts';
import { toMoment } from '../../signing/signed-document.ts';
import { sha256Hex } from '../sha256-hex.ts';
import type { CreatedManifest, CreateManifestOptions } from './created-manifest.ts';
import { findThirdPartyHosts } from './find-third-party-hosts.ts';
import { parseHeadersFile, type HeaderRules } from './headers/parse-headers-file.ts';
import { collectCampaigns } from './collect-campaigns.ts';
import { collectLoadedFiles, collectLoadedPaths, type LoadedFile } from './collect-loaded-files.ts';
import type { ManifestProblem } from './manifest-problem.ts';
import { openPublishedFolder, type PublishedFolder } from './open-published-folder.ts';
import { selectDonationPages, selectMatching } from './select-pages.ts';

/**
 * Headers that must not be sent unless they are signed, since each of them can change what is shown, load something or redirect.
 * Any other header is watched once it is in the rules for a path.
 */
const WATCHED_HEADERS = [
  'clear-site-data',
  'content-disposition',
  'content-security-policy',
  'content-security-policy-report-only',
  'integrity-policy',
  'link',
  'refresh',
  'speculation-rules',
];

/** Implements `createManifest`. */
export async function buildManifest(
  folderPath: string,
  options: CreateManifestOptions,
): Promise<CreatedManifest> {
  const { base, keys, only, revocations = [], now = toMoment(Date.now()) } = options;
  if (!isBase(base))
    throw new FundraisingError('bad-option', 'base has to be a URL that ends with a slash.', {
      about: 'base',
    });
  const folder = await openPublishedFolder(folderPath);
  const selected = only
    ? selectMatching(folder, only)
    : await selectDonationPages(folder, {
        pages: options.pages ?? [],
        files: options.files ?? [],
      });
  const { pages, unlistedPages } = selected;
  const rules = parseHeadersFile(options.headers ?? (await readHeadersFile(folder)), base);
  const listed = await collectLoadedFiles(folder, base, selected, rules);
  const files = [...listed.files.values()];
  const { campaigns, problems } = await collectCampaigns(files, keys, now);
  const describe = (file: LoadedFile) => describeFile(file, rules);
  const isPage = ({ path }: LoadedFile) => pages.includes(path);
  const others = await collectLoadedPaths(folder, base, unlistedPages);
  const manifest: Manifest = {
    pages: files.filter(isPage).map(describe),
    files: files.filter((file) => !isPage(file)).map(describe),
    watchedHeaders: WATCHED_HEADERS,
    campaigns,
    revocations,
    ...(only && { coverage: { only, uncovered: listed.uncovered } }),
  };
  return {
    manifest,
    problems: [...listed.problems, ...problems, ...limitProblems(manifest)],
    sharedFiles: manifest.files.map(({ path }) => path).filter((path) => others.has(path)),
    pagesWithoutPolicy: files
      .filter((file) => isPage(file) && !file.page?.hasPolicy)
      .map(({ path }) => path)
      .filter((path) => !('content-security-policy' in rules.getHeaders(path))),
    thirdPartyHosts: findThirdPartyHosts(files.flatMap(getScripts), base),
    unlistedPages,
  };
}

/** Reports files that exceed the limits of a manifest. */
function limitProblems({ pages, files }: Manifest): ManifestProblem[] {
  const all = [...pages, ...files];
  const large = all.filter(({ bytes }) => bytes > MANIFEST_LIMITS.fileBytes);
  const [first] = all.slice(MANIFEST_LIMITS.files);
  return [
    ...large.map(({ path, bytes }) => ({ code: 'too-large', path, about: String(bytes) }) as const),
    ...(first ? [{ code: 'too-many', path: first.path, about: String(all.length) } as const] : []),
  ];
}

function getScripts({ path, bytes, page }: LoadedFile): readonly string[] {
  if (page) return page.scripts;
  return /\.m?js(?:\?|$)/i.test(path) ? [new TextDecoder().decode(bytes)] : [];
}

async function readHeadersFile(folder: PublishedFolder): Promise<string> {
  return folder.has('_headers') ? new TextDecoder().decode(await folder.read('_headers')) : '';
}

function describeFile({ path, bytes }: LoadedFile, rules: HeaderRules): PublishedFile {
  const name = path.replace(/\?.*$/, '');
  const type = /(?:^|\/)$/.test(name) ? 'text/html' : getMediaType(name);
  const headers = {
    ...(type !== undefined && { 'content-type': type }),
    ...rules.getHeaders(name),
  };
  return { path, bytes: bytes.length, sha256: sha256Hex(bytes), headers };
}
