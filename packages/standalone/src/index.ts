/**
 * All elements there are, in one file for pages with no build step: `<comunal-video>`, `<comunal-room>`, `<comunal-donate>`.
 * Loading it registers them.
 *
 * @packageDocumentation
 */
import '@comunal/peertube/define';
import '@comunal/jitsi/define';
import '@comunal/fundraising/define';
