/**
 * Rooms of Jitsi Meet: names that stay secret, addresses, presets.
 *
 * @packageDocumentation
 */
export {};
