import { expect, it } from 'vitest';
import { parseListedParts } from './parse-listed-parts.ts';

it.each([
  ['quotes', '<ETag>"0a"</ETag>'],
  ['quotes as references', '<ETag>&quot;0a&quot;</ETag>'],
  ['no quotes, on a line of its own', '<ETag>\n  0a\n</ETag>'],
])('reads a checksum in %s', (_, etag) => {
  const xml = `<CompleteMultipartUpload><Part>${etag}<PartNumber>7</PartNumber></Part></CompleteMultipartUpload>`;
  expect(parseListedParts(xml)).toEqual([{ number: 7, etag: '0a' }]);
});

it('returns no parts for a truncated document', () => {
  expect(parseListedParts('<X><Part><PartNumber>1</PartNumber></Part>')).toEqual([]);
});
