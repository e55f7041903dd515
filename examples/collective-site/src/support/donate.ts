// The script of a page with a campaign: bundled by scripts/support-files.mjs, and not by the build of the other pages.
import '@comunal/fundraising/define';
