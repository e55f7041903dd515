import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { isSomebody } from './tag-names.ts';

/** What an office document, presentation, sheet or e-book holds. */
export interface OfficeContents {
  /** Where people are named, such as `docProps/core.xml dc:creator`; never the names. */
  readonly people: readonly string[];
  /** Where programs, dates and templates are named. */
  readonly origins: readonly string[];
  /** The pictures inside. */
  readonly pictures: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  /** Whether it is a document of this kind, and no other archive. */
  readonly isOffice: boolean;
}

/** A document with more than this once unpacked was made to fill the memory. */
const MAX_BYTES = 128 * 2 ** 20;
const MAX_MEMBERS = 5_000;

/**
 * Reads the properties, comments and tracked changes of DOCX, XLSX, PPTX, ODT, ODS, ODP and EPUB, and their pictures.
 *
 * @throws RangeError where it is too large once unpacked; what `fflate` throws for bytes that are no ZIP archive.
 */
export function readOffice(bytes: Uint8Array, declared: ReadonlySet<string>): OfficeContents {
  const members = unzipKnown(bytes);
  const people = new Set<string>();
  const origins = new Set<string>();
  for (const [name, xml] of Object.entries(members)) {
    if (!XML.test(name)) continue;
    for (const { label, value } of readValues(strFromU8(xml))) {
      if (isPersonLabel(label)) {
        if (isSomebody(value, declared)) people.add(`${name} ${label}`);
      } else origins.add(`${name} ${label}`);
    }
  }
  const pictures = Object.entries(members)
    .filter(([name]) => PICTURE.test(name))
    .map(([name, content]) => ({ name, bytes: content }));
  const isOffice = ['[Content_Types].xml', 'mimetype', 'META-INF/container.xml'].some(
    (name) => name in members,
  );
  return { people: [...people], origins: [...origins], pictures, isOffice };
}

/** Members in which people, programs and dates stand. */
const XML =
  /^(?:docProps\/(?:core|app)\.xml|(?:word|ppt|xl)\/(?:[\w/]+\/)?[\w.-]+\.xml|(?:.*\/)?(?:meta|content)\.xml|.*\.opf)$/i;
const PICTURE = /\.(?:jpe?g|png|gif|tiff?|webp|heic|avif)$/i;
const KNOWN = /^(?:\[Content_Types\]\.xml|mimetype|META-INF\/container\.xml)$/;

function unzipKnown(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> {
  let total = 0;
  let count = 0;
  return unzipSync(bytes, {
    filter({ name, originalSize }) {
      count += 1;
      if (count > MAX_MEMBERS) throw new RangeError('too many members');
      if (!XML.test(name) && !PICTURE.test(name) && !KNOWN.test(name)) return false;
      total += originalSize;
      if (total > MAX_BYTES) throw new RangeError('too large once unpacked');
      return true;
    },
  });
}

interface LabelledValue {
  readonly label: string;
  readonly value: string;
}

/** The values of the elements and attributes that name people, programs or dates. What is no XML has none. */
function readValues(xml: string): readonly LabelledValue[] {
  const values: LabelledValue[] = [];
  const parser = new SaxesParser();
  let open: { label: string; text: string } | undefined;
  parser.on('error', () => undefined);
  parser.on('opentag', ({ name, attributes }) => {
    open = LABELS.test(name) ? { label: name, text: '' } : undefined;
    for (const [attribute, value] of Object.entries(attributes))
      if (isPersonAttribute(name, attribute)) values.push({ label: `${name}@${attribute}`, value });
  });
  parser.on('text', (text) => {
    if (open) open.text += text;
  });
  parser.on('closetag', () => {
    if (open && open.text.trim() !== '') values.push({ label: open.label, value: open.text });
    open = undefined;
  });
  parser.write(xml).close();
  return values;
}

/** Elements of people, and of what a document was made with. A `dcterms:created` is the date of the document. */
const LABELS =
  /^(?:dc:creator|dc:contributor|cp:lastModifiedBy|Company|Manager|meta:initial-creator|meta:printed-by|author|meta:generator|meta:creation-date|meta:print-date|Application|Template|dcterms:(?:created|modified)|cp:lastPrinted)$/;

function isPersonLabel(label: string): boolean {
  return /@|^(?:dc:|author$|Company|Manager|cp:lastModifiedBy|meta:(?:initial-creator|printed-by))/.test(
    label,
  );
}

/** `w:ins w:author="…"` of tracked changes, `p:cmAuthor name="…"` and `person displayName="…"` of comments. */
function isPersonAttribute(element: string, attribute: string): boolean {
  return (
    /^(?:w\d*:author|author|w15:userId)$/.test(attribute) ||
    (/(?:^|:)(?:cmAuthor|author|person)$/.test(element) && /^(?:name|displayName)$/.test(attribute))
  );
}
