// The script of a page with a campaign: bundled apart, and not with the other pages.
import './register-words.ts';
import '@comunal/fundraising/define';
