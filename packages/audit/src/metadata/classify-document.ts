import type { MetadataTag } from '@comunal/clean';
import type { AuditCode } from '../audit-codes.ts';
import { isPerson, isPlace } from './tag-names.ts';

/**
 * What a tag of a PDF, RTF or older office document gives away. Title, subject, language and keywords are what readers and screen
 * readers show. People are errors; the program, its version, dates with their time zone, and the numbers by which copies of a
 * document are recognized, are a warning. The `Creator` of a PDF is a program, and that of XMP a person.
 */
export function classifyDocument(
  tag: MetadataTag,
  declared: ReadonlySet<string>,
): AuditCode | undefined {
  const { kind, name, value } = tag;
  if (kind === 'File' || value.trim() === '') return undefined;
  if (!(kind === 'PDF' && name === 'Creator') && (isPerson(tag, declared) || isPlace(tag)))
    return 'document-author';
  return MADE_WITH.test(name) && !(kind === 'XMP' && name === 'Creator')
    ? 'document-metadata'
    : undefined;
}

const MADE_WITH =
  /^(?:Creator|CreatorTool|Producer|Software|Application|Generator|(?:Create|Modify|Metadata|Creation|Revision|Printed)Date|LastPrinted|SourceModified|Template|TotalEditTime|(?:Original)?DocumentID|InstanceID|History\w*|DerivedFrom\w*|PTEX\w*)$/;
