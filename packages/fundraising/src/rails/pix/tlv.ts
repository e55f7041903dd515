/** A field of a BR Code: two digits of name, two of length, the value. */
export interface Tlv {
  readonly id: string;
  readonly value: string;
  /** Where it begins. */
  readonly position: number;
}

/** The fields of a text that consists of nothing else; where it breaks off otherwise. */
export function readTlv(
  text: string,
  offset = 0,
): readonly Tlv[] | { readonly malformedAt: number } {
  const fields: Tlv[] = [];
  for (let position = 0; position < text.length;) {
    const head = /^\d{4}/.exec(text.slice(position, position + 4))?.[0];
    const length = Number(head?.slice(2));
    const value = text.slice(position + 4, position + 4 + length);
    if (head === undefined || length === 0 || value.length !== length)
      return { malformedAt: offset + position };
    fields.push({ id: head.slice(0, 2), value, position: offset + position });
    position += 4 + length;
  }
  return fields;
}

/** One field; nothing for no value, since no field is empty. */
export function writeTlv(id: string, value: string | undefined): string {
  return value === undefined || value === ''
    ? ''
    : `${id}${String(value.length).padStart(2, '0')}${value}`;
}
