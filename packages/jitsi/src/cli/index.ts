/**
 * The word of this package that the `comunal` command answers.
 *
 * @packageDocumentation
 */
export {};
