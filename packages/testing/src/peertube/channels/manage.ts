import { randomUUID } from 'node:crypto';
import { requireUser } from '../auth/authenticate.ts';
import { type HandlerResponse, empty, json } from '../../http/response.ts';
import { RequestValidator } from '../http/request-validator.ts';
import { type Exchange, readFields, readForm } from '../http/exchange.ts';
import type { Fields } from '../http/fields.ts';
import { createHttpError } from '../http/problem.ts';
import { hasLength, toBoolean, toText } from '../http/values.ts';
import { requireChannel } from './access.ts';
import type { ActorImage, Channel } from './channel.ts';
import { presentImage } from './present.ts';

/** Smallest first, as a channel lists them; the response to an upload has them in reverse. A real server may use any order. */
const SIZES = {
  avatars: [48, 120, 600, 1500].map((side) => ({ width: side, height: side })),
  banners: [
    { width: 600, height: 100 },
    { width: 1920, height: 317 },
  ],
};
const EXTENSIONS: Readonly<Record<string, string>> = {
  'image/png': '.png',
  'image/gif': '.gif',
  'image/webp': '.webp',
};
const MAX_CHANNELS = 20;

export async function createChannel(exchange: Exchange): Promise<HandlerResponse> {
  const { state } = exchange;
  const user = requireUser(exchange);
  const fields = await readFields(exchange);
  const checks = new RequestValidator(exchange);
  const isName = (value: unknown): boolean =>
    /^[a-z0-9][a-z0-9._-]{0,49}$/i.test(toText(value) ?? '');
  checks.required(fields, 'name', isName);
  checks.required(fields, 'displayName', (value) => hasLength(value, 1, 120));
  checkTexts(checks, fields);
  checks.throwIfInvalid();
  const name = String(fields['name']);
  if (state.takenNames.has(name)) throw createNameTakenError(name);
  if (state.channels.filter(({ userId }) => userId === user.id).length >= MAX_CHANNELS) {
    throw createHttpError(400, `You cannot create more than ${MAX_CHANNELS} channels`);
  }
  const now = state.now();
  const id = state.nextId('channel');
  state.takenNames.add(name);
  state.channels.push({
    id,
    name,
    userId: user.id,
    displayName: String(fields['displayName']),
    description: toText(fields['description']) ?? null,
    support: toText(fields['support']) ?? null,
    avatars: [],
    banners: [],
    createdAt: now,
    updatedAt: now,
  });
  return json({ videoChannel: { id } });
}

function checkTexts(checks: RequestValidator, fields: Fields): void {
  for (const name of ['description', 'support'])
    checks.optional(fields, name, (value) => hasLength(value, 3, 1000));
}

/** Applies to names of deleted channels too, since the server never assigns a name twice. */
function createNameTakenError(name: string) {
  const detail = `Another actor (account/channel) with name ${name} on this instance already exists or has already existed.`;
  return createHttpError(409, detail);
}

export async function updateChannel(exchange: Exchange): Promise<HandlerResponse> {
  const { state } = exchange;
  const channel = requireManagedChannel(exchange);
  const fields = await readFields(exchange);
  const checks = new RequestValidator(exchange);
  checks.optional(fields, 'displayName', (value) => hasLength(value, 1, 120));
  checkTexts(checks, fields);
  checks.throwIfInvalid();
  if (fields['displayName'] !== undefined)
    channel.displayName = toText(fields['displayName']) ?? '';
  if (fields['description'] !== undefined)
    channel.description = toText(fields['description']) ?? null;
  if (fields['support'] !== undefined) channel.support = toText(fields['support']) ?? null;
  if (toBoolean(fields['bulkVideosSupportUpdate']) === true) {
    for (const video of state.videos)
      if (video.channelId === channel.id) video.support = channel.support;
  }
  channel.updatedAt = state.now();
  return empty(204);
}

export function deleteChannel(exchange: Exchange): HandlerResponse {
  const { state } = exchange;
  const channel = requireManagedChannel(exchange);
  if (state.now() - channel.createdAt < state.actorKeysDelayMs) {
    const code = 'SequelizeValidationError';
    throw createHttpError(500, 'notNull Violation: ActorReservedModel.publicKey cannot be null', {
      code,
    });
  }
  if (state.channels.filter(({ userId }) => userId === channel.userId).length === 1) {
    throw createHttpError(409, 'Cannot remove the last channel of this user');
  }
  state.channels.splice(state.channels.indexOf(channel), 1);
  const others = state.videos.filter(({ channelId }) => channelId !== channel.id);
  state.videos.splice(0, Infinity, ...others);
  return empty(204);
}

export async function pickImage(exchange: Exchange): Promise<HandlerResponse> {
  const { state, params } = exchange;
  const channel = requireManagedChannel(exchange);
  const kind = params['kind'] === 'banner' ? 'banners' : 'avatars';
  const { files } = await readForm(exchange);
  const file = files[kind === 'banners' ? 'bannerfile' : 'avatarfile'];
  const checks = new RequestValidator(exchange);
  checks.expect(
    file !== undefined,
    'body',
    'avatarfile',
    undefined,
    'This file is not supported or too large.',
  );
  checks.throwIfInvalid();
  const createdAt = state.now();
  const extension = EXTENSIONS[file?.type ?? ''] ?? '.jpg';
  const images = SIZES[kind].map((size): ActorImage => {
    const path = `/lazy-static/${kind}/${randomUUID()}${extension}`;
    if (file) state.images.set(path, file.bytes);
    return { ...size, path, createdAt };
  });
  channel[kind] = images;
  return json({ [kind]: images.toReversed().map((image) => presentImage(state, image)) });
}

export function deleteImage(exchange: Exchange): HandlerResponse {
  const channel = requireManagedChannel(exchange);
  channel[exchange.params['kind'] === 'banner' ? 'banners' : 'avatars'] = [];
  return empty(204);
}

export function requireManagedChannel(exchange: Exchange): Channel {
  const user = requireUser(exchange);
  const channel = requireChannel(exchange);
  if (channel.userId === user.id || user.role === 0) return channel;
  throw createHttpError(
    403,
    `User ${user.username} does not have right to manage channel ${channel.name}.`,
  );
}
