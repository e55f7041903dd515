/**
 * Reads what other programs write, as draft entries.
 *
 * @packageDocumentation
 */
export {};
