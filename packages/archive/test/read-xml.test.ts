import { expect, it } from 'vitest';
import { getChildren, getChildText, readXml } from '../src/node/read-xml.ts';

const list = `
  <?xml version="1.0" encoding="UTF-8"?>
  <ListPartsResult xmlns="http://s3.example/doc/">
    <Part><PartNumber>1</PartNumber><ETag>&quot;a&amp;b&quot;</ETag></Part>
    <!-- <Part><PartNumber>9</PartNumber></Part> -->
    <Part><PartNumber>2</PartNumber><ETag><![CDATA[<c>]]></ETag></Part>
  </ListPartsResult>`;

it('reads the elements of a document, also after leading keep-alive whitespace', () => {
  const document = readXml(list);
  const parts = getChildren(document, 'Part');
  expect(document?.name).toBe('ListPartsResult');
  expect(parts.map((part) => getChildText(part, 'PartNumber'))).toEqual(['1', '2']);
  expect(parts.map((part) => getChildText(part, 'ETag'))).toEqual(['"a&b"', '<c>']);
  expect(getChildText(document, 'IsTruncated')).toBeUndefined();
});

it.each([
  ['nothing', ''],
  ['a text', 'x'],
  ['a page', '<!doctype html><p>a<br>b'],
  ['a document that was cut', '<Error><Code>InternalError</Code><Mess'],
  ['two roots', '<a/><b/>'],
  ['an entity that it does not define', '<a>&b;</a>'],
])('reads nothing in %s', (_, xml) => {
  expect(readXml(xml)).toBeUndefined();
});
