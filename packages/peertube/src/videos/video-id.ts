/** A video's number, UUID or short UUID. An unlisted one is found by the last two only. */
export type VideoId = string | number;
