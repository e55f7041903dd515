/** What a file is used for. */
export type AssetKind =
  | 'picture'
  | 'audio'
  | 'video'
  | 'document'
  | 'captions'
  | 'text'
  | 'archive';

/** A type of file that a site publishes. */
export interface AssetType {
  readonly kind: AssetKind;
  /** Extensions in lower case, the usual one first. */
  readonly endings: readonly string[];
  /** Media types that an entry may declare for it, the usual one first. */
  readonly mediaTypes: readonly string[];
  /** How its content is checked: by the names that `file-type` gives, as text, or as SVG. */
  readonly content: readonly string[] | 'text' | 'svg';
}

/** Every type of file that may be published with an entry. Other types are refused. */
const assetTypes: readonly AssetType[] = [
  { kind: 'picture', endings: ['jpg', 'jpeg'], mediaTypes: ['image/jpeg'], content: ['jpg'] },
  { kind: 'picture', endings: ['png'], mediaTypes: ['image/png'], content: ['png', 'apng'] },
  { kind: 'picture', endings: ['gif'], mediaTypes: ['image/gif'], content: ['gif'] },
  { kind: 'picture', endings: ['webp'], mediaTypes: ['image/webp'], content: ['webp'] },
  { kind: 'picture', endings: ['avif'], mediaTypes: ['image/avif'], content: ['avif'] },
  { kind: 'picture', endings: ['svg'], mediaTypes: ['image/svg+xml'], content: 'svg' },
  { kind: 'audio', endings: ['mp3'], mediaTypes: ['audio/mpeg', 'audio/mp3'], content: ['mp3'] },
  {
    kind: 'audio',
    endings: ['ogg', 'oga', 'opus'],
    mediaTypes: ['audio/ogg', 'audio/opus', 'application/ogg'],
    content: ['ogg', 'oga', 'opus', 'spx'],
  },
  {
    kind: 'audio',
    endings: ['m4a'],
    mediaTypes: ['audio/mp4', 'audio/x-m4a', 'audio/m4a'],
    content: ['m4a', 'mp4'],
  },
  { kind: 'audio', endings: ['flac'], mediaTypes: ['audio/flac'], content: ['flac'] },
  {
    kind: 'audio',
    endings: ['wav'],
    mediaTypes: ['audio/wav', 'audio/x-wav', 'audio/vnd.wave'],
    content: ['wav'],
  },
  {
    kind: 'video',
    endings: ['mp4', 'm4v'],
    mediaTypes: ['video/mp4', 'video/x-m4v'],
    content: ['mp4', 'm4v'],
  },
  { kind: 'video', endings: ['webm'], mediaTypes: ['video/webm', 'audio/webm'], content: ['webm'] },
  {
    kind: 'video',
    endings: ['ogv'],
    mediaTypes: ['video/ogg', 'application/ogg'],
    content: ['ogv'],
  },
  { kind: 'video', endings: ['mov'], mediaTypes: ['video/quicktime'], content: ['mov'] },
  { kind: 'document', endings: ['pdf'], mediaTypes: ['application/pdf'], content: ['pdf'] },
  { kind: 'document', endings: ['epub'], mediaTypes: ['application/epub+zip'], content: ['epub'] },
  {
    kind: 'document',
    endings: ['odt'],
    mediaTypes: ['application/vnd.oasis.opendocument.text'],
    content: ['odt'],
  },
  {
    kind: 'document',
    endings: ['docx'],
    mediaTypes: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    content: ['docx'],
  },
  { kind: 'captions', endings: ['vtt'], mediaTypes: ['text/vtt'], content: 'text' },
  {
    kind: 'captions',
    endings: ['srt'],
    mediaTypes: ['application/x-subrip', 'text/plain'],
    content: 'text',
  },
  { kind: 'text', endings: ['txt'], mediaTypes: ['text/plain'], content: 'text' },
  { kind: 'text', endings: ['csv'], mediaTypes: ['text/csv'], content: 'text' },
  {
    kind: 'archive',
    endings: ['zip'],
    mediaTypes: ['application/zip', 'application/x-zip-compressed'],
    content: ['zip'],
  },
];

const byEnding = new Map(
  assetTypes.flatMap((type) => type.endings.map((ending) => [ending, type] as const)),
);

/** Returns the type of files with an extension, in any letter case. */
export function getAssetType(ending: string): AssetType | undefined {
  return byEnding.get(ending.toLowerCase());
}
