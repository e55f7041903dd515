// A bundle of its own, as of a collective that adds a language: it shares nothing with that of the elements but the page.
import { registerLanguage } from '@comunal/ui';
import donate from '../../../../fixtures/locales/tzh/donate.json' with { type: 'json' };
import room from '../../../../fixtures/locales/tzh/room.json' with { type: 'json' };
import video from '../../../../fixtures/locales/tzh/video.json' with { type: 'json' };

Object.assign(globalThis, {
  register: () => registerLanguage('tzh', { video, room, donate }, { fallback: ['es-MX'] }),
});
