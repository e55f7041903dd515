import { strToU8, zipSync } from 'fflate';

/** Parts of a file by their names, beside those that every file has. */
export type XlsxParts = Readonly<Record<string, string>>;

const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A file with these sheets, each given as the XML of its rows, and what follows them. */
export function xlsxOf(
  sheets: readonly { readonly rows: string; readonly after?: string; readonly state?: string }[],
  more: XlsxParts = {},
): Uint8Array {
  const parts: Record<string, string> = {
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relationships}"><sheets>${sheets
      .map(
        ({ state = 'visible' }, index) =>
          `<sheet name="Hoja ${index + 1}" sheetId="${index + 1}" state="${state}" r:id="r${index + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets
      .map(
        (_, index) =>
          `<Relationship Id="r${index + 1}" Type="${relationships}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
      )
      .join(
        '',
      )}<Relationship Id="styles" Type="${relationships}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    ...Object.fromEntries(
      sheets.map(({ rows, after = '' }, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData>${after}</worksheet>`,
      ]),
    ),
    ...more,
  };
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])),
  );
}

/** A cell of text. */
export function textCell(address: string, text: string): string {
  return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

/** Rows of text from the first on. */
export function textRows(rows: readonly (readonly string[])[], from: number = 1): string {
  return rows
    .map((cells, index) => {
      const number = from + index;
      const xml = cells.map((text, at) => textCell(`${'ABCDEFGHIJK'[at] ?? ''}${number}`, text));
      return `<row r="${number}">${xml.join('')}</row>`;
    })
    .join('');
}
