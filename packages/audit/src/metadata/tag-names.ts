import type { MetadataTag } from '@comunal/clean';

/** Whether a tag says where something was taken or recorded. The version of GPS data without data says nothing. */
export function isPlace({ name, value }: MetadataTag): boolean {
  return PLACE.test(name) && value.trim() !== '';
}

const PLACE =
  /^(?:GPS(?!Version).+|Location(?:Created|Shown|Information)?\w*|ContentLocation\w+|City|Sub-?[Ll]ocation|Province-State|State|Country\w*(?:-\w+)*)$/;

/** Whether a tag names a person, or tells one device from every other one. */
export function isPerson({ name, value }: MetadataTag, declared: ReadonlySet<string>): boolean {
  return PERSON.test(name) && isSomebody(value, declared);
}

const PERSON =
  /^(?:Artist|Authors?|AuthorsPosition|Creator|CreatorWork\w+|CreatorContactInfo\w*|By-line(?:Title)?|Writer(?:-Editor)?|CaptionWriter|\w*Owner(?:Name|s)?|XPAuthor|Credit|Copyright(?:Notice|Owner\w*)?|Rights|\w*SerialNumber\w*|ImageUniqueID|PersonInImage\w*|Region(?:Name|Person\w*)|HostComputer|Contact|Editor|Last(?:ModifiedBy|SavedBy)|LastAuthor|Manager|Company|Contributor|Operator)$/;

/** Whether a value is the name of somebody: not empty, no placeholder, and not the name under which the site itself is published. */
export function isSomebody(value: string, declared: ReadonlySet<string>): boolean {
  const name = normalizeName(value);
  return name !== '' && !NOBODY.test(name) && !declared.has(name);
}

const NOBODY =
  /^(?:0+|unknown(?: author)?|author|autore?|autora|anonymous|anonim[aoe]|user|usuari[aoe]|microsoft office user|python docx|none|null)$/;

/** A name without accents, case, year and signs: `© 2025 Colectiva.` is `colectiva`. */
export function normalizeName(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/\(c\)|\bcopyright\b|\b(?:19|20)\d\d\b/g, ' ')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
