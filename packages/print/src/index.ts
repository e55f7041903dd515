/**
 * Public entries and PDF on paper.
 *
 * @packageDocumentation
 */
export * from './impose/index.ts';
