import enCall from '../locales/en/call.json' with { type: 'json' };
import enCommand from '../locales/en/command.json' with { type: 'json' };
import enCaptions from '../locales/en/captions.json' with { type: 'json' };
import enCommon from '../locales/en/common.json' with { type: 'json' };
import enContent from '../locales/en/content.json' with { type: 'json' };
import enLanguage from '../locales/en/language.json' with { type: 'json' };
import enDonate from '../locales/en/donate.json' with { type: 'json' };
import enFund from '../locales/en/fund.json' with { type: 'json' };
import enJitsi from '../locales/en/jitsi.json' with { type: 'json' };
import enPeerTube from '../locales/en/peertube.json' with { type: 'json' };
import enProblems from '../locales/en/problems.json' with { type: 'json' };
import enRoom from '../locales/en/room.json' with { type: 'json' };
import enSite from '../locales/en/site.json' with { type: 'json' };
import enVideo from '../locales/en/video.json' with { type: 'json' };
import esCall from '../locales/es/call.json' with { type: 'json' };
import esCommand from '../locales/es/command.json' with { type: 'json' };
import esCaptions from '../locales/es/captions.json' with { type: 'json' };
import esCommon from '../locales/es/common.json' with { type: 'json' };
import esContent from '../locales/es/content.json' with { type: 'json' };
import esLanguage from '../locales/es/language.json' with { type: 'json' };
import esDonate from '../locales/es/donate.json' with { type: 'json' };
import esFund from '../locales/es/fund.json' with { type: 'json' };
import esJitsi from '../locales/es/jitsi.json' with { type: 'json' };
import esPeerTube from '../locales/es/peertube.json' with { type: 'json' };
import esProblems from '../locales/es/problems.json' with { type: 'json' };
import esRoom from '../locales/es/room.json' with { type: 'json' };
import esSite from '../locales/es/site.json' with { type: 'json' };
import esVideo from '../locales/es/video.json' with { type: 'json' };
import ptCall from '../locales/pt/call.json' with { type: 'json' };
import ptCommand from '../locales/pt/command.json' with { type: 'json' };
import ptCaptions from '../locales/pt/captions.json' with { type: 'json' };
import ptCommon from '../locales/pt/common.json' with { type: 'json' };
import ptContent from '../locales/pt/content.json' with { type: 'json' };
import ptLanguage from '../locales/pt/language.json' with { type: 'json' };
import ptDonate from '../locales/pt/donate.json' with { type: 'json' };
import ptFund from '../locales/pt/fund.json' with { type: 'json' };
import ptJitsi from '../locales/pt/jitsi.json' with { type: 'json' };
import ptPeerTube from '../locales/pt/peertube.json' with { type: 'json' };
import ptProblems from '../locales/pt/problems.json' with { type: 'json' };
import ptRoom from '../locales/pt/room.json' with { type: 'json' };
import ptSite from '../locales/pt/site.json' with { type: 'json' };
import ptVideo from '../locales/pt/video.json' with { type: 'json' };
import type { Language } from './language.ts';

const esMessages = {
  common: esCommon,
  site: esSite,
  content: esContent,
  problems: esProblems,
  video: esVideo,
  room: esRoom,
  call: esCall,
  donate: esDonate,
  command: esCommand,
  peertube: esPeerTube,
  jitsi: esJitsi,
  fund: esFund,
  captions: esCaptions,
};

type PluralCategory = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';

/** What every language that ships must hold: each message of Spanish, plurals at least as `_other`. */
type Complete<Tree> = {
  [
    Name in keyof Tree as Name extends `${infer Base}_${PluralCategory}` ? `${Base}_other` : Name
  ]: Tree[Name] extends string ? string : Complete<Tree[Name]>;
};

/** Spanish, the source: written first, complete, and the end of every fallback chain. */
export const es: Language = { code: 'es', ...esLanguage, messages: esMessages };

/** English. */
export const en: Language = {
  code: 'en',
  ...enLanguage,
  messages: {
    common: enCommon,
    site: enSite,
    content: enContent,
    problems: enProblems,
    video: enVideo,
    room: enRoom,
    call: enCall,
    donate: enDonate,
    command: enCommand,
    peertube: enPeerTube,
    jitsi: enJitsi,
    fund: enFund,
    captions: enCaptions,
  } satisfies Complete<typeof esMessages>,
};

/** Portuguese as written in Brazil. */
export const pt: Language = {
  code: 'pt',
  ...ptLanguage,
  messages: {
    common: ptCommon,
    site: ptSite,
    content: ptContent,
    problems: ptProblems,
    video: ptVideo,
    room: ptRoom,
    call: ptCall,
    donate: ptDonate,
    command: ptCommand,
    peertube: ptPeerTube,
    jitsi: ptJitsi,
    fund: ptFund,
    captions: ptCaptions,
  } satisfies Complete<typeof esMessages>,
};
