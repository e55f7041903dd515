// Regional codes are few: `pt` is the Portuguese of Brazil, Mexican Sign Language, Nahuatl and Maya are missing.
const CODES =
  'aa ab af ak am ar an ase as asq av avk ay az ba bm be bn bfi bi bo bs br bg bzs ca cs ch ce cv kw co cr cse csl cy da de dv dsl dz el en eo et eu ee fo fa fj fi fr fy fse fsl ff gcf gd ga gl gv gn gsg gsw gu ht ha sh he hz hi ho hr hu hy ig ii iu id ik is it jv jbo ja jsl kab kl kn ks ka kr kk km ki rw ky kv kg ko kj ku lo la lv li ln lt lb lu lg mh ml mr mk mg mt mn mi ms my na nv nr nd ng ne nl nn nb no ny oc oj or om os pa pks pl pt ps qu rm ro rsl rn ru sg sdl sfs si sk sl se sm sn sd so st es sq sc sr ss su sw sv swl ty ta tt te tg tl th ti tlh to tn ts tk tr tw ug uk ur uz ve vi wa wo xh yi yo za zh zu zxx tok pt-PT es-419 zh-Hans zh-Hant ca-valencia rcf gcr';

// Where the server's word is another than the one of Unicode's tables.
const OWN_WORDS: Readonly<Record<string, string>> = {
  pt: 'Portuguese (Brazilian)',
  'pt-PT': 'Portuguese (Portugal)',
  es: 'Spanish (Spain)',
  'es-419': 'Spanish (Latin America)',
  bfi: 'British Sign Language',
  bzs: 'Brazilian Sign Language',
  gcf: 'Guadeloupean Creole French',
  gcr: 'Guianese Creole French',
};

const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' });

/** Languages by code, as `/videos/languages` lists them. */
export const LANGUAGES: Readonly<Record<string, string>> = Object.fromEntries(
  CODES.split(' ').map((code) => [code, OWN_WORDS[code] ?? names.of(code) ?? code]),
);
