/**
 * Tokens for closed rooms, and what a Jitsi server does and does not enforce.
 *
 * @packageDocumentation
 */
export {};
