/**
 * Packages whose doc comments are still being written, with the number of comments and examples that `doc-comments` misses in
 * each. A number only shrinks, and its line is deleted when it is 0; until then the examples of the package are not compiled.
 */
export const pendingComments: Readonly<Record<string, number>> = {
};
