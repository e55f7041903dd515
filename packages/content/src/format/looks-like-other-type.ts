const words = new Set(
  ['', '~', 'null', 'true', 'false', 'yes', 'no', 'on', 'off', 'y', 'n', '=', '<<'].flatMap(
    (word) => [word, word.toUpperCase(), word.charAt(0).toUpperCase() + word.slice(1)],
  ),
);

/** Digits with what stands between those of a number, a date, a time or a version. */
const numeric = /^[-+]?[.\d][\d\-+.,:/_ TtZz]*$/;
const exponent = /^[-+]?[.\d][\d._]*[eE][-+]?\d+$/;
const otherBase = /^[-+]?0[xXoObB][\da-fA-F_]+$/;
const notFinite = /^[-+]?\.(?:inf|Inf|INF|nan|NaN|NAN)$/;

/**
 * Whether a text without quotes would be read as a number, a date, a boolean or nothing, by our loader or by a reader of YAML 1.1,
 * as many other tools are.
 */
export function looksLikeOtherType(text: string): boolean {
  return (
    words.has(text) ||
    numeric.test(text) ||
    exponent.test(text) ||
    otherBase.test(text) ||
    notFinite.test(text)
  );
}
