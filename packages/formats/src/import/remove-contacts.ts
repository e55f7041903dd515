const EMAIL = /<?\b[\w.+%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}\b>?/g;
const PHONE = /\(?\+?\d[\d\s().-]{6,20}\d/g;

/** Removes e-mail addresses and telephone numbers from the name of somebody. */
export function removeContacts(text: string): string {
  return text
    .replaceAll(/\bmailto:/gi, '')
    .replaceAll(EMAIL, '')
    .replaceAll(PHONE, '')
    .replaceAll(/\(\s*\)|<\s*>/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** Whether a text about somebody holds an e-mail address or a telephone number. */
export function hasContacts(text: string): boolean {
  return text.search(EMAIL) !== -1 || text.search(PHONE) !== -1;
}
