import { expect, it } from 'vitest';
import { normalizeText } from './normalize-text.ts';

it.each([
  ['❶❷❸❹❺❻❼❽❾⓿', '1234567890'],
  ['⓵⓶⓷⓸⓹⓺⓻⓼⓽', '123456789'],
  ['➀➁➂➃➄➅➆➇➈\u{1f10b}', '1234567890'],
  ['➊➋➌➍➎➏➐➑➒\u{1f10c}', '1234567890'],
  ['①②③⑨⓪', '12390'],
  ['６４６ 𝟙𝟠𝟘 🯱🯲', '646 180 12'],
  ['¿Qué año,\nNúñez?', '¿Que ano, Nunez?'],
  ['🅿🅸🆇', 'PIX'],
  ['🅟🅘🅧', 'PIX'],
  ['\u{1f1ea}\u{1f1f8}91', 'ES91'],
  ['6\u{fe0f}\u{20e3}4\u{fe0f}\u{20e3}', '64'],
])('reads %s as %s', (text, plain) => {
  expect(normalizeText(text)).toBe(plain);
});
