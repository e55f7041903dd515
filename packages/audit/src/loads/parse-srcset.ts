/** Lists the addresses in a `srcset`, in the way that the HTML standard splits one. */
export function parseSrcset(srcset: string): string[] {
  const urls: string[] = [];
  let rest = srcset.replace(/^[\s,]+/, '');
  while (rest !== '') {
    const end = rest.search(/\s/);
    const token = end === -1 ? rest : rest.slice(0, end);
    const url = trimCommas(token);
    if (url !== '') urls.push(url);
    const after = rest.slice(token.length);
    // A comma right after the address ends the candidate; otherwise its descriptors go on to the next comma.
    const comma = url === token ? after.indexOf(',') : 0;
    rest = comma === -1 ? '' : after.slice(comma).replace(/^[\s,]+/, '');
  }
  return urls;
}

function trimCommas(token: string): string {
  let end = token.length;
  while (end > 0 && token[end - 1] === ',') end -= 1;
  return token.slice(0, end);
}
