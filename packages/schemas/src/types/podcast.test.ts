import * as cases from '../../test/support/cases.ts';
import { verdicts } from '../../test/support/verdicts.ts';
import { podcastSchema } from './podcast.ts';

const podcast = { ...cases.podcast, explicit: false };
const withGuid = (guid: string) => ({
  ...podcast,
  episodes: [{ recording: 'conversacion-1', guid }],
});
const live = { event: 'encuentro', url: 'https://radio.example/vivo', mediaType: 'audio/mpeg' };

verdicts('podcastSchema', podcastSchema, {
  takes: [
    podcast,
    { ...podcast, guid: '917393E3-1B1E-5CEF-ACE4-EDAA54E1F810' },
    withGuid('https://radio.example/?p=1&x=ñ'),
    withGuid('x'.repeat(255)),
    { ...podcast, live: [live] },
  ],
  refuses: [
    { ...podcast, guid: 'radio-de-ejemplo' },
    { ...podcast, guid: '{917393e3-1b1e-5cef-ace4-edaa54e1f810}' },
    withGuid(''),
    withGuid('episodio 1'),
    withGuid('a\u0000b'),
    withGuid('x'.repeat(256)),
    { ...podcast, live: [{ ...live, mediaType: 'mp3' }] },
    { ...podcast, live: [{ ...live, event: undefined }] },
    { ...podcast, email: 'radio@colectiva.example' },
  ],
});
