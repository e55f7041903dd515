/** What a visitor downloads to impose a PDF, compressed, in bytes; a test of the example site measures it. */
export const IMPOSER_BYTES = 265_000;
