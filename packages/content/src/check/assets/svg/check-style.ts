/**
 * Whether a style sheet, a `style` attribute or the value of any attribute of a drawing brings in nothing from elsewhere: no
 * address but one inside the drawing, no rule that imports, and no escape that could write either.
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
