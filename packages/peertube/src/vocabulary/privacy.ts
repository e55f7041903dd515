import type { CreateError } from '../peertube-error.ts';

/** PeerTube's numbers of the privacies. `password` needs `videoPasswords`. */
export const VideoPrivacy = {
  /** Everybody; lists and search engines show it. */
  public: 1,
  /** Whoever has the link. That is no secret: links are passed on. */
  unlisted: 2,
  /** Its owner, and the people who run the server. */
  private: 3,
  /** Whoever has an account on the server. */
  internal: 4,
  /** Whoever has one of its passwords. */
  password: 5,
} as const;

/**
 * Who may see a video: everybody, whoever has the link, its owner, whoever has an account on the server, or whoever has a
 * password.
 */
export type VideoPrivacy = keyof typeof VideoPrivacy;

/** Returns the name of PeerTube's number. A number that a later version has added counts as `private`. */
export function readPrivacy(id: number): VideoPrivacy {
  const names = Object.keys(VideoPrivacy) as VideoPrivacy[]; // the keys of a constant
  return names.find((name) => VideoPrivacy[name] === id) ?? 'private';
}

/** Makes an input private unless it says otherwise, also when its privacy is undefined. */
export function privateByDefault<Input extends { readonly privacy?: VideoPrivacy | undefined }>(
  input: Input,
): Input {
  return { ...input, privacy: input.privacy ?? 'private' };
}

/**
 * Refuses a privacy that PeerTube lacks, for programs without types: the server would choose one by itself.
 * @throws `PeerTubeError` with `bad-request`.
 */
export function checkPrivacy(privacy: VideoPrivacy | undefined, createError: CreateError): void {
  if (privacy === undefined || Object.hasOwn(VideoPrivacy, privacy)) return;
  const names = Object.keys(VideoPrivacy).join(', ');
  throw createError('bad-request', `There is no privacy "${privacy}": use one of ${names}.`);
}
