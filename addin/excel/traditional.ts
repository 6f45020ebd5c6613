/** 表头里会写成繁体的字，一对一对：繁体在前，简体在后。地名、校名不在内，那是内容，不改。 */
const PAIRS =
  '項项稱称務务標标責责參参與与門门牽牵頭头單单編编號号內内設设時时間间體体實实際际結结對对關关係系幫帮縣县區区領领業业師师隊队資资類类聯联會会議议開开負负導导專专計计劃划屬属學学級级職职鄉乡鎮镇農农園园' +
  '慣惯貫贯階阶層层質质營营團团託托協协簽签訂订約约備备報报終终誼谊費费獨独變变統统況况機机銷销舉举辦办讀读錄录冊册碼码據据數数術术歷历優优線线網网絡络習习練练鍛锻駐驻連连繫系點点員员幹干無无選选達达應应' +
  '為为處处縮缩總总額额進进後后從从來来執执權权態态認认轉转準准確确補补貼贴';

const SIMPLIFIED = new Map(
  Array.from({ length: PAIRS.length / 2 }, (_, i) => [PAIRS.charAt(2 * i), PAIRS.charAt(2 * i + 1)] as const),
);
const TRADITIONAL = new RegExp(`[${[...SIMPLIFIED.keys()].join('')}]`, 'gu');

/** 表头里的繁体字换成简体。 */
export const simplified = (text: string): string =>
  text.replace(TRADITIONAL, (letter) => SIMPLIFIED.get(letter) ?? letter);
