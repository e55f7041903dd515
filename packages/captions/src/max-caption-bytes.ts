/** The largest caption file that is read, in bytes: PeerTube's own limit. Captions of a two-hour film take 200 kB. */
export const maxCaptionBytes = 20 * 1024 * 1024;
