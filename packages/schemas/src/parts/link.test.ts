import { verdicts } from '../../test/support/verdicts.ts';
import { linkSchema } from './link.ts';

const link = { label: 'Sitio', url: 'https://x.example' };

verdicts('linkSchema', linkSchema, {
  takes: [link, { ...link, languages: ['es', 'en'] }],
  refuses: [
    { label: 'Sitio' },
    { ...link, url: 'http://x.example' },
    { ...link, onionUrl: 'https://x.example' },
    { ...link, label: '' },
  ],
});
