import type { MetadataTag } from '@comunal/clean';
import type { AuditCode } from '../audit-codes.ts';
import { isPerson, isPlace } from './tag-names.ts';

/**
 * What a tag of a picture gives away. Where it was taken, by whom or with which device, and the small copy that can still show what
 * was cropped or blurred, are errors. Programs, dates, settings and descriptions are a warning. The colour profile, the resolution, how
 * it is turned, its structure and its licence are nothing.
 */
export function classifyPicture(
  tag: MetadataTag,
  declared: ReadonlySet<string>,
): AuditCode | undefined {
  const { kind, group, name, value } = tag;
  if (THUMBNAIL.test(name)) return 'picture-thumbnail';
  if (STRUCTURE.has(kind) && !(kind === 'File' && name === 'Comment')) return undefined;
  if (isPlace(tag)) return 'picture-gps';
  if (isPerson(tag, declared)) return 'picture-author';
  if (value.trim() === '' || isStructural(kind, group, name)) return undefined;
  return ENCODER.test(value) || PERSONAL.test(name) ? undefined : 'picture-metadata';
}

const THUMBNAIL =
  /^(?:Thumbnail(?:Image|TIFF)|Preview(?:Image|TIFF)|PhotoshopThumbnail|JpgFromRaw|OtherImage|MPImage[2-9])$/;
/** Kinds that are only structure, colour or settings of the encoder. */
const STRUCTURE = new Set([
  'APP14',
  'Ducky',
  'File',
  'ICC_Profile',
  'JFIF',
  'Meta',
  'Photoshop',
  'QuickTime',
  'SVG',
]);
/** What an encoder writes of itself into each of its pictures. */
const ENCODER = /^(?:CREATOR: gd-jpeg|Lavc\d|Compressed by jpeg-recompress|Optimized by JPEGmini)/;
/** Tags of persons that name nobody, as with an empty author. */
const PERSONAL = /^(?:Artist|Authors?|Creator|Copyright(?:Notice)?|Rights|Credit|By-line)$/;

function isStructural(kind: string, group: string, name: string): boolean {
  if (kind === 'EXIF') return EXIF.test(name);
  if (kind === 'XMP') return XMP.test(name) || /^XMP-(?:cc|xmpRights|plus)$/.test(group);
  if (kind === 'PNG') return group === 'PNG-pHYs' || PNG.test(name);
  if (kind === 'GIF') return name !== 'Comment';
  if (kind === 'RIFF') return RIFF.test(name);
  if (kind === 'MPF') return true;
  return kind === 'Composite';
}

const EXIF =
  /^(?:Orientation|[XY]Resolution|ResolutionUnit|YCbCr\w+|ReferenceBlackWhite|ExifVersion|ComponentsConfiguration|CompressedBitsPerPixel|FlashpixVersion|ColorSpace|Exif\w*(?:Width|Height|Offset)|Image(?:Width|Height|Length)|BitsPerSample|PhotometricInterpretation|Compression|SamplesPerPixel|RowsPerStrip|Strip\w+|Tile\w+|PlanarConfiguration|Predictor|ExtraSamples|SampleFormat|SubfileType|Thumbnail(?:Offset|Length)|Interop\w+|Gamma|WhitePoint|PrimaryChromaticities|GPSVersionID|Padding|OffsetSchema)$/;
const XMP =
  /^(?:XMPToolkit|Orientation|[XY]Resolution|ResolutionUnit|ColorSpace|ColorMode|ICCProfileName|Format|Type|Exif(?:Version|Image\w+)|Image(?:Width|Height|Length)|PixelXDimension|PixelYDimension|License|About)$/;
const PNG =
  /^(?:Image(?:Width|Height|Offset\w*)|BitDepth|ColorType|Compression|Filter|Interlace|Gamma|WhitePoint[XY]|(?:Red|Green|Blue)[XY]|Palette|Transparency|SRGBRendering|ProfileName|BackgroundColor|Animation\w+|SignificantBits|Pixel\w+|MaxContent\w+|MaxFrame\w+|MaxPic\w+|ColorPrimaries|TransferCharacteristics|MatrixCoefficients|VideoFullRangeFlag|PaletteHistogram)$/;
const RIFF =
  /^(?:WebP|VP8|Image|Horizontal|Vertical|Animation|Frame|Alpha|Background|Duration)\w*$/;
