/**
 * What brings the optional packages of this one, all at once: whoever lacks one, as after `npm install --omit=optional`, lacks the
 * others too, and would be told of one after the other.
 */
export const INSTALL_OPTIONAL = 'npm install --include=optional @comunal/print';
