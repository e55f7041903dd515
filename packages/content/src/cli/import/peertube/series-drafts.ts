import type { SiteDraft } from '@comunal/formats/import';
import type { VideoChannel } from '@comunal/peertube';
import type { RecordedFile } from '../import-record.ts';
import type { RemoteFiles } from '../server/remote-files.ts';
import { findOrganization, foldName } from '../server/find-organization.ts';
import type { ChannelPlaylist } from './channel.ts';
import type { ChannelReading } from './channel-reading.ts';
import { createFileFetcher, findPicture, type RefusedFile } from './fetch-files.ts';
import { toSeriesFields } from './series-fields.ts';

/** A series to draft. */
export interface SeriesInput {
  readonly guid: string;
  readonly slug: string;
  /** The day on which it begins. */
  readonly starts: string;
  readonly baseUrl: string;
  /** The language of its texts. */
  readonly locale: string;
}

/**
 * The name of a channel. One that names its account, as the server gives it to the first channel or as somebody wrote it, may be
 * the legal name of a person: the host stands in, unless it is the name of an organisation of this site.
 */
export function readChannelName(
  channel: VideoChannel,
  { baseUrl, opened }: Pick<ChannelReading, 'baseUrl' | 'opened'>,
): string {
  const { displayName } = channel;
  const isPersonal =
    isNamedForAccount(channel) &&
    findOrganization([displayName], opened.entries.values()) === undefined;
  return isNamedByServer(channel) || isPersonal ? new URL(baseUrl).host : displayName;
}

/** Drafts the series of a channel, under the name that it may have here, and without a picture: an avatar may show somebody. */
export function toChannelDraft(
  channel: VideoChannel,
  { guid, slug, starts, baseUrl, locale }: SeriesInput,
): SiteDraft {
  const { name } = channel;
  const address = `${baseUrl}/c/${encodeURIComponent(name)}`;
  const source = {
    ...channel,
    fallbackName: name,
    url: isHandleOfAccount(channel) ? undefined : address,
    starts,
  };
  return {
    type: 'series',
    guid,
    slug,
    fields: toSeriesFields(source, { locale, baseUrl }),
    files: [],
  };
}

/** Drafts the series of a playlist, with its picture. */
export async function toPlaylistDraft(
  { playlist }: ChannelPlaylist,
  order: readonly string[],
  { guid, slug, starts, baseUrl, locale }: SeriesInput,
  remote: RemoteFiles,
  known: readonly RecordedFile[] | undefined,
): Promise<{ readonly draft: SiteDraft; readonly refused: readonly RefusedFile[] }> {
  const { shortUUID } = playlist;
  const address = findPicture(playlist);
  const url = `${baseUrl}/w/p/${shortUUID}`;
  const source = { ...playlist, fallbackName: shortUUID, url, starts, order };
  const fields = toSeriesFields(source, { locale, baseUrl });
  const fetcher = createFileFetcher(slug, remote, known);
  const path = address ? await fetcher.fetch('imagen', { address, kind: 'picture' }) : undefined;
  // It is a still of a video: whoever can be recognised in it has not been asked.
  const picture = path && { path, alt: { ...fields.title }, people: 'recognisable' };
  const { files, refused } = fetcher.result();
  const all = { ...fields, ...(picture && { picture }) };
  return { draft: { type: 'series', guid, slug, fields: all, files }, refused };
}

/** Whether the channel says no more than the account that owns it. */
function isNamedForAccount({ displayName, ownerAccount }: VideoChannel): boolean {
  const names = ownerAccount ? [ownerAccount.displayName, ownerAccount.name] : [];
  return names.some((name) => foldName(name) === foldName(displayName));
}

function isNamedByServer({ displayName, ownerAccount }: VideoChannel): boolean {
  const named = /^(?:main|default) (.*) channel$/i.exec(displayName)?.[1]?.toLowerCase();
  return named !== undefined && named === ownerAccount?.name.toLowerCase();
}

/** The first channel of an account is called so until somebody makes another one. */
function isHandleOfAccount({ name, ownerAccount }: VideoChannel): boolean {
  return (
    ownerAccount !== undefined &&
    name.toLowerCase() === `${ownerAccount.name}_channel`.toLowerCase()
  );
}
