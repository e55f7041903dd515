import { lineAt } from '../files/read-text.ts';

/** A picture inside of another file. */
export interface EmbeddedPicture {
  /** Where it stands in the file, such as `word/media/image1.jpeg` or `data:`. */
  readonly name: string;
  readonly line?: number;
  readonly bytes: Uint8Array;
}

const DATA_URL =
  /data:image\/(?:jpe?g|png|webp|avif|gif|tiff|hei[cf])[^,"'\s]{0,60};base64,([A-Za-z\d+/%=]{100,})/gi;

/** Finds the pictures that stand in a page, a style sheet or a script as `data:` addresses. */
export function* findDataPictures(text: string): Generator<EmbeddedPicture> {
  for (const { 1: body = '', index } of text.matchAll(DATA_URL)) {
    const base64 = body.replaceAll(/%2b/gi, '+').replaceAll(/%2f/gi, '/').replaceAll(/%3d/gi, '=');
    yield { name: 'data:', line: lineAt(text, index), bytes: Buffer.from(base64, 'base64') };
  }
}

const END_OF_STREAM = Buffer.from('endstream');
/** What a JPEG with metadata has near its beginning. */
const METADATA = ['Exif\0\0', 'http://ns.adobe.com/', 'Photoshop 3.0'].map((text) =>
  Buffer.from(text, 'latin1'),
);
const START = Buffer.from([0xff, 0xd8, 0xff]);

/** Finds the photographs of a PDF, which stand in it as they are, where they carry metadata. */
export function* findPdfPictures(pdf: Buffer): Generator<EmbeddedPicture> {
  for (let start = pdf.indexOf(START); start >= 0;) {
    const end = pdf.indexOf(END_OF_STREAM, start);
    const bytes = pdf.subarray(start, end < 0 ? pdf.length : end);
    const head = bytes.subarray(0, 128 * 1024);
    if (METADATA.some((mark) => head.includes(mark))) yield { name: 'JPEG', bytes };
    start = end < 0 ? -1 : pdf.indexOf(START, end);
  }
}
