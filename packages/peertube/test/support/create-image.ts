/** A PNG of one pixel. */
export function createImage(type = 'image/png'): Blob {
  const base64 =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  return new Blob([Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))], {
    type,
  });
}
