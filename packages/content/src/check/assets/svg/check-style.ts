/**
 * Whether a style sheet, a `style` attribute or the value of any other attribute loads nothing from elsewhere: it has no
 * address outside the drawing, no import rule, and no escape that could spell either.
 */
export function isHarmlessStyle(css: string): boolean {
  if (
    /\\|@(?!media\b|supports\b|keyframes\b)|expression\s*\(|javascript:|-moz-binding|behavior\s*:/i.test(
      css,
    )
  )
    return false;
  if (/\b(?:src|image-set|cross-fade|image|element)\s*\(/i.test(css)) return false;
  return [...css.matchAll(/url\s*\(([^)]*)\)?/gi)].every(([, inside = '']) =>
    /^\s*(["']?)#[^"'()\s]+\1\s*$/.test(inside),
  );
}
