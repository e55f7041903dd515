/**
 * Escapes what CommonMark or a dialect of it would take for markup, in one text of a line: emphasis, code, links, HTML, character
 * references, tables, strikethrough, footnotes, and what would begin a block.
 */
export function escapeText(text: string): string {
  const escaped = /[\\`*[\]<|_~&]|!$/.test(text) ? escapeMarks(text) : text;
  return /^\s*[#+:=>~\d-]/.test(escaped) ? escapeStart(escaped) : escaped;
}

function escapeMarks(text: string): string {
  return text
    .replaceAll(/[\\`*[\]<|]/g, '\\$&')
    .replaceAll(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replaceAll(/~(?=~)|(?<=~)~/g, '\\~')
    .replaceAll(/&(?=#?[a-z0-9]{1,40};)/gi, '\\&')
    .replace(/!$/, '\\!');
}

/** Escapes what would begin a heading, an item, a quotation or a rule. */
function escapeStart(text: string): string {
  return text
    .replace(/^(\s*)(#{1,6})(?=\s|$)/, '$1\\$2')
    .replace(/^(\s*)([-+:])(?=[\s:|-]|$)/, '$1\\$2')
    .replace(/^(\s*)([=>])/, '$1\\$2')
    .replace(/^(\s*)(\d{1,9})([.)])(?=\s|$)/, '$1$2\\$3')
    .replace(/^(\s*)(~{3})/, '$1\\$2');
}
