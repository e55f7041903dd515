import { isAbsolute, relative, resolve, sep } from 'node:path';
import { CliError, defineSubcommand, type ParsedArgs } from '@comunal/command';
import { isFundraisingError } from '../../fundraising-error.ts';
import type { Manifest } from '../../manifest/manifest.ts';
import { signManifest } from '../../manifest/sign-manifest.ts';
import { createManifest } from '../../node/manifest/create-manifest.ts';
import type { CreatedManifest } from '../../node/manifest/created-manifest.ts';
import type { ManifestProblem } from '../../node/manifest/manifest-problem.ts';
import { parseFolderUrl } from '../folder-url.ts';
import { readSignedFile, readText, readSigners } from '../files.ts';
import { readPublicKeys } from '../key-option.ts';
import { readSignOptions } from '../read-sign-options.ts';
import { signingOptions } from '../signing-options.ts';
import type { Session, Texts } from '../session.ts';
import { writeSignedDocument } from '../write-signed-document.ts';

const { 'key-file': keyFile, out, expires, last } = signingOptions;

const options = {
  'base-url': { value: 'URL', help: 'fundraising:help.option.baseUrl', isNeeded: true },
  'key-file': keyFile,
  only: { value: 'PATTERN', help: 'fundraising:help.option.only', isMany: true },
  page: { value: 'PATH', help: 'fundraising:help.option.page', isMany: true },
  file: { value: 'PATH', help: 'fundraising:help.option.file', isMany: true },
  headers: { value: 'FILE', help: 'fundraising:help.option.headers' },
  revocation: { value: 'FILE', help: 'fundraising:help.option.publishRevocation', isMany: true },
  key: { value: 'KEY', help: 'fundraising:help.option.campaignKey', isMany: true },
  expires,
  last,
  out,
} as const;
type Args = ParsedArgs<typeof options>;

/** The subcommand `comunal fundraising manifest`, which signs every byte of the pages that ask for money. */
export const manifest = defineSubcommand({
  name: 'manifest',
  help: 'fundraising:help.subcommand.manifest',
  operand: 'DIR',
  options,
  async run(args, session: Session) {
    const { t } = session.texts;
    const base = parseFolderUrl(args.text('base-url'), 'base-url', session);
    rejectKeyInFolder(args, session);
    const isPart = args.all('only').length > 0;
    if (isPart && [...args.all('page'), ...args.all('file')].length > 0)
      throw new CliError(2, t('fundraising:wrong.onlyAndPage'));
    const signers = await readSigners(args, session);
    const keys = [...signers.map(({ publicKey }) => publicKey), ...readPublicKeys(args, session)];
    const created = await create(args, { base, keys }, session);
    const { problems, manifest: content } = created;
    if (problems.length > 0)
      throw new CliError(
        1,
        t('fundraising:manifest.refused'),
        ...problems.map((problem) => formatProblem(problem, t)),
      );
    if (content.pages.length === 0 && !isPart)
      throw new CliError(1, t('fundraising:manifest.noPages'), ...formatUnlisted(created, t));
    const options = await readSignOptions(args, session);
    const signed = await signManifest(content, base, signers, options).catch((thrown: unknown) => {
      if (!isFundraisingError(thrown)) throw thrown;
      const about = [thrown.code, thrown.about].filter(Boolean).join(' ');
      throw new CliError(1, t('fundraising:manifest.unreadableWhole', { about }));
    });
    const printed = await writeSignedDocument(signed, args, session);
    const notes = [...formatManifest(content, t), ...formatAdvice(created, t)];
    return { ...printed, notes: [...notes, ...(printed.notes ?? [])] };
  },
});

/** Rejects a private key in the folder, since it would be published with it. @throws `CliError` */
function rejectKeyInFolder(args: Args, { context: { cwd }, texts: { t } }: Session): void {
  const folder = resolve(cwd, args.operand);
  const inside = args.all('key-file').find((path) => {
    const way = relative(folder, resolve(cwd, path));
    return !isAbsolute(way) && way !== '..' && !way.startsWith(`..${sep}`);
  });
  if (inside !== undefined)
    throw new CliError(2, t('fundraising:manifest.keyInside', { path: inside }));
}

async function create(
  args: Args,
  { base, keys }: { readonly base: string; readonly keys: readonly string[] },
  session: Session,
): Promise<CreatedManifest> {
  const { context, texts } = session;
  const headers = args.text('headers');
  const only = args.all('only').map((pattern) => toRelativePattern(pattern, base));
  const options = {
    base,
    keys,
    only: only.length > 0 ? only : undefined,
    pages: args.all('page').map((path) => toRelativePath(path, base)),
    files: args.all('file').map((path) => toRelativePath(path, base)),
    headers: headers === undefined ? undefined : await readText(headers, session),
    revocations: await Promise.all(
      args.all('revocation').map((path) => readSignedFile(path, session)),
    ),
  };
  try {
    return await createManifest(resolve(context.cwd, args.operand), options);
  } catch (thrown) {
    if (!isFundraisingError(thrown)) throw thrown;
    const path = thrown.about ?? args.operand;
    if (thrown.code === 'unreadable')
      throw new CliError(1, texts.t('fundraising:manifest.unreadable', { path }));
    if (only.includes(path))
      throw new CliError(2, texts.t('fundraising:manifest.noMatch', { pattern: path }));
    throw new CliError(2, texts.t('fundraising:manifest.notThere', { path }));
  }
}

/** Converts a URL, an absolute path or the path of an `index.html` to a path relative to the base. */
function toRelativePath(text: string, base: string): string {
  return toRelativePattern(text, base).replace(/(^|\/)index\.html$/, '$1');
}

function toRelativePattern(text: string, base: string): string {
  return text.startsWith(base) ? text.slice(base.length) : text.replace(/^\.?\/+/, '');
}

function formatProblem({ code, path, about }: ManifestProblem, t: Texts['t']): string {
  return `! /${path}: ${t(`fundraising:manifest.problem.${code}`, { about })}`;
}

function formatManifest(content: Manifest, t: Texts['t']): string[] {
  const { pages, files, campaigns, watchedHeaders, coverage } = content;
  const signed = pages.flatMap(({ headers }) => Object.keys(headers));
  const list = [...new Set([...signed, ...watchedHeaders])].toSorted().join(', ');
  return [
    ...pages.map(({ path, bytes }) => t('fundraising:manifest.page', { path: `/${path}`, bytes })),
    ...files.map(
      ({ path, bytes }) => `  ${t('fundraising:manifest.file', { path: `/${path}`, bytes })}`,
    ),
    ...campaigns.map(({ path, name, expiresAt }) =>
      t('fundraising:manifest.campaign', { path: `/${path}`, name, until: expiresAt }),
    ),
    t('fundraising:manifest.headers', { list }),
    ...(coverage ? [t('fundraising:manifest.part', { list: coverage.only.join(', ') })] : []),
    ...(coverage?.uncovered ?? []).map(
      (path) => `? ${t('fundraising:manifest.uncovered', { path: `/${path}` })}`,
    ),
  ];
}

function formatAdvice(created: CreatedManifest, t: Texts['t']): string[] {
  const { sharedFiles, pagesWithoutPolicy, thirdPartyHosts, manifest: content } = created;
  const scripts = content.files.filter(({ path }) => /\.m?js(?:\?|$)/i.test(path));
  return [
    ...sharedFiles.map((path) => `? ${t('fundraising:manifest.shared', { path: `/${path}` })}`),
    ...pagesWithoutPolicy.map(
      (path) => `? ${t('fundraising:manifest.noPolicy', { path: `/${path}` })}`,
    ),
    ...(thirdPartyHosts.length > 0
      ? [`? ${t('fundraising:manifest.servers', { list: thirdPartyHosts.join(', ') })}`]
      : []),
    ...(scripts.length > 0
      ? [t(`fundraising:manifest.${content.coverage ? 'scriptsPart' : 'scripts'}`)]
      : []),
    ...formatUnlisted(created, t),
  ];
}

const MAX_NAMED = 10;

/** Formats the unlisted pages, up to a limit of names. */
function formatUnlisted(
  { unlistedPages, manifest: { coverage } }: CreatedManifest,
  t: Texts['t'],
): string[] {
  if (unlistedPages.length === 0) return [];
  const named = unlistedPages.slice(0, MAX_NAMED).map((path) => `/${path}`);
  const rest = unlistedPages.length > MAX_NAMED ? ' …' : '';
  const list = `${named.join(', ')}${rest}`;
  const key = coverage ? 'unlistedPart' : 'unlisted';
  return [t(`fundraising:manifest.${key}`, { number: unlistedPages.length, list })];
}
