/** A field of a BR Code (EMV tag-length-value): two digits of id, two of length, the value. */
export interface Tlv {
  readonly id: string;
  readonly value: string;
  /** The position at which the field begins. */
  readonly position: number;
}

/** Parses a text that consists of fields alone; otherwise gives the position at which it is malformed. */
export function parseTlv(
  text: string,
  offset = 0,
): readonly Tlv[] | { readonly malformedAt: number } {
  const fields: Tlv[] = [];
  for (let index = 0; index < text.length;) {
    const head = /^\d{4}/.exec(text.slice(index, index + 4))?.[0];
    const length = Number(head?.slice(2));
    const value = text.slice(index + 4, index + 4 + length);
    if (head === undefined || length === 0 || value.length !== length)
      return { malformedAt: offset + index };
    fields.push({ id: head.slice(0, 2), value, position: offset + index });
    index += 4 + length;
  }
  return fields;
}

/** Formats one field; an empty text where there is no value, since no field is empty. */
export function formatTlv(id: string, value: string | undefined): string {
  return value === undefined || value === ''
    ? ''
    : `${id}${String(value.length).padStart(2, '0')}${value}`;
}
