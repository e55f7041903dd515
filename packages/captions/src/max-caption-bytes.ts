/** The largest caption file that is read, in bytes: as much as PeerTube takes. A film of two hours has 200 kB. */
export const maxCaptionBytes = 20 * 1024 * 1024;
