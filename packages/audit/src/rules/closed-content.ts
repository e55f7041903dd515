import type { SensitiveMatch } from '@comunal/content/sensitive';
import type { ClosedContent } from '../closed/closed-content.ts';
import { codeOf, describeOwner } from '../closed/describe-match.ts';
import type { Site, SiteFile } from '../files/site-files.ts';
import type { Observation } from '../finding.ts';
import { decodePercent } from '@comunal/http/address';
import { resolveAddress, toFileAddress } from '../loads/foreign-host.ts';
import { getAttribute, getLine, type Page } from '../pages/parse-page.ts';
import { PdfReader } from '../pdf/pdf-reader.ts';
import { decodeEscapes } from '../text/decode-escapes.ts';
import { readPageText } from '../text/read-page-text.ts';
import { readTextParts } from '../text/read-text-parts.ts';
import type { TextPart } from '../text/text-part.ts';
import type { AuditRule } from './audit-rule.ts';

/** Nothing of closed entries, rooms, private fields and what waits for a consent is in any file, in whatever form. */
export function createClosedContentRule({ finder, paths }: ClosedContent): AuditRule {
  const pdf = new PdfReader();

  async function* checkFile(file: SiteFile, site: Site): AsyncGenerator<Observation> {
    yield* checkPath(file.path, site);
    const seen = new Set<string>();
    const source = { name: file.path, bytes: await file.read() };
    for await (const part of readTextParts(source, pdf)) {
      if ('skipped' in part) yield { code: 'not-inspected', detail: part.skipped };
      else yield* observe(part, seen);
    }
  }

  function* checkPath(path: string, site: Site): Generator<Observation> {
    const hidden = paths.find(path, site);
    if (hidden) yield { code: 'closed-file-name', detail: describeOwner(hidden) };
    // With a slash, since a slug of two words only counts in an address.
    const matches = finder.find(decodeEscapes(`/${path}`, ''));
    for (const match of matches)
      if (match.kind !== 'slug' || !hidden)
        yield { code: codeOfPath(match), detail: describeOwner(match) };
  }

  function* observe(part: TextPart, seen: Set<string>): Generator<Observation> {
    for (const match of finder.find(part.text)) {
      const { code, detail, line } = toObservation(match, part);
      const key = `${code} ${detail} ${line ?? ''}`;
      if (seen.has(key)) continue; // the same text in another form
      seen.add(key);
      yield { code, detail, line };
    }
  }

  function* checkPage(page: Page, site: Site): Generator<Observation> {
    yield* observe(readPageText(page), new Set());
    const own = toFileAddress(page.path, site);
    for (const element of page.elements) {
      const href = getAttribute(element, 'href');
      const address = href === undefined ? undefined : resolveAddress(href, own);
      if (address?.host !== own.host) continue;
      const hidden = paths.find(decodePercent(address.pathname), site);
      if (hidden)
        yield {
          code: 'closed-file-name',
          line: getLine(element, 'href'),
          detail: describeOwner(hidden),
        };
    }
  }

  return {
    codes: ['closed-text', 'closed-words', 'closed-file-name', 'room-name', 'withheld-text'],
    checkPage,
    checkFile,
    async *checkSite() {
      await pdf.close();
      yield* [];
    },
  };
}

function toObservation(match: SensitiveMatch, { lineAt }: TextPart): Observation {
  return { code: codeOf(match), line: lineAt?.(match.offset), detail: describeOwner(match) };
}

/** A text in a path makes it the name of a closed entry; a room stays one. */
function codeOfPath(match: SensitiveMatch): Observation['code'] {
  const code = codeOf(match);
  return code === 'room-name' || code === 'closed-words' ? code : 'closed-file-name';
}
