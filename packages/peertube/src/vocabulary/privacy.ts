/** Who may see a video. PeerTube's numbers; `password` needs `videoPasswords`. */
export const VideoPrivacy = {
  public: 1,
  unlisted: 2,
  private: 3,
  internal: 4,
  password: 5,
} as const;

/** Who may see a video: everybody, who has the link, its owner, who has an account there, or who has a password. */
export type VideoPrivacy = keyof typeof VideoPrivacy;

/** The name of PeerTube's number; a number of a later version is taken for `private`. */
export function readPrivacy(id: number): VideoPrivacy {
  const names = Object.keys(VideoPrivacy) as VideoPrivacy[]; // the keys of a constant
  return names.find((name) => VideoPrivacy[name] === id) ?? 'private';
}

/** What is not asked to be seen is private, whether its privacy is left out or undefined. */
export function privateByDefault<Input extends { readonly privacy?: VideoPrivacy | undefined }>(
  input: Input,
): Input {
  return { ...input, privacy: input.privacy ?? 'private' };
}
