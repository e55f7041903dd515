/** An item of a list: its indentation, its mark and its text. */
const item = /^(\s*)([-*+]|\d{1,9}[.)])\s+(.*)$/;

/** A line of marks alone, which CommonMark takes for a rule or the underline of a heading, and a dialect of it for a table. */
const rule = /^(?:=+|[-|:][-|: \t]*|(?:[-_*][ \t]*){3,})$/;

/**
 * Writes a description in CommonMark as its server shows it. Of Markdown, PeerTube knows links, emphasis and lists, and begins
 * a line where the text does; everything else is text there, and stays text.
 *
 * @param baseUrl - The server, from which relative addresses are read.
 */
export function toBody(text: string, baseUrl: string): string {
  const lines: string[] = [];
  // The indentation of the list that a line may go on.
  let margin: number | undefined;
  for (const line of text.replaceAll('\t', '    ').split('\n')) {
    const previous = lines.at(-1) ?? '';
    const content = line.trim();
    const listed = readItem(line, margin === undefined && previous !== '');
    if (listed) {
      margin ??= listed.indentation;
      const indentation = ' '.repeat(Math.max(0, listed.indentation - margin));
      lines.push(`${indentation}${listed.mark} ${escapeStart(escapeMarks(listed.text))}`);
    } else if (content === '') lines.push('');
    else {
      if (previous === '') margin = undefined;
      else lines[lines.length - 1] = `${previous}\\`;
      lines.push(escapeStart(escapeMarks(content)));
    }
  }
  return `${resolveLinks(lines.join('\n'), baseUrl)}\n`;
}

/** Reads an item of a list. Inside of a paragraph, a number other than 1 begins none. */
function readItem(line: string, isInParagraph: boolean) {
  const [, indentation, mark, text] = rule.test(line.trim()) ? [] : (item.exec(line) ?? []);
  if (indentation === undefined || mark === undefined || !text) return undefined;
  if (isInParagraph && /^\d/.test(mark) && Number.parseInt(mark) !== 1) return undefined;
  return { indentation: indentation.length, mark, text };
}

/** Escapes code, HTML, pictures, strikethrough and task lists. An address in angle brackets stays a link. */
function escapeMarks(text: string): string {
  return text
    .replaceAll(/[\\`]|!(?=\[)|~(?=~)|<(?!https?:\/\/[^\s<>]{1,2000}>)/g, String.raw`\$&`)
    .replace(/^\[(?=[ xX]\](?:\s|$))/, String.raw`\[`);
}

/** Escapes what would begin a heading, a quotation, a rule, a list inside of an item or the definition of a link. */
function escapeStart(text: string): string {
  if (rule.test(text)) return `\\${text}`;
  return text
    .replace(/^(?:#{1,6}(?=\s|$)|>|[-*+](?=\s))/, String.raw`\$&`)
    .replace(/^(\d{1,9})(?=[.)]\s)/, '$1\\')
    .replace(/^\[(?=[^\]]{0,999}\]:)/, String.raw`\[`);
}

/** The address of a link, in which brackets may stand in pairs. */
const destination = /\](?:\( *((?:[^\s()<>]|\([^\s()<>]*\))+)(?=[\s)])|(?=\((?!\)|<https?:)))/g;

/**
 * Makes the addresses of links whole. One that no page may lead to is taken out, and its words stay; what is no address in plain
 * sight is no link.
 */
function resolveLinks(markdown: string, baseUrl: string): string {
  return markdown.replaceAll(destination, (_, address: string | undefined) => {
    if (address === undefined) return String.raw`\]`;
    const url = URL.parse(address.replaceAll(/\\(?=[~`\\])/g, ''), `${baseUrl}/`);
    const isOfPage = url && /^https?:$/.test(url.protocol) && url.username + url.password === '';
    return `](${isOfPage ? url.href : ''}`;
  });
}
