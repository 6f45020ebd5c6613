/** 一格一万字：真文件里的写法重复拼成，与专为拖慢切分而造的。 */
const LENGTH = 10_000;

const repeated = (text: string): string => text.repeat(Math.ceil(LENGTH / text.length)).slice(0, LENGTH);

/** 固定种子的伪随机数（线性同余），每次跑的文字一样。 */
const dice = (seed: number) => {
  let state = seed;
  return (sides: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * sides);
  };
};
const roll = dice(20_230_515);

const FIRST_HAN = 0x4e00;
const HAN = 20_000;
const han = (length: number): string =>
  Array.from({ length }, () => String.fromCharCode(FIRST_HAN + roll(HAN))).join('');
const WORDY = [...'市局委办部教育和体县区省厅发展改革财政公安民政人力资源社会保障、，（）等牵头配合负责2025年%名'];

export const TEXTS: Readonly<Record<string, string>> = {
  部门名单: repeated('市教育体育局、市委宣传部、市发展改革委、市财政局、'),
  漏了顿号的名单: repeated('市教育体育局市委宣传部市发展改革委市财政局'),
  别处的部门: repeated('市应急管理局、市退役军人局、区发改局、'),
  各不相同的生名称: Array.from({ length: 2_000 }, () => `市${han(3)}局、`).join(''),
  工作目标: repeated('到2025年，全市乡村学校全部达到标准，专任教师本科以上学历比例不低于85%。'),
  分别达到: repeated('甲、乙分别达到50%、60%，'),
  地名名单: repeated('东昌府区、茌平县、市中区（济南市）、'),
  地名连写: repeated('山东省聊城市东昌府区'),
  随机汉字: han(LENGTH),
  常用字乱排: Array.from({ length: LENGTH }, () => WORDY[roll(WORDY.length)]).join(''),
  字间都有空白: repeated('市 教 育 局\n'),
  ...Object.fromEntries(
    ['局', '市', '委', '、', '%', '1', '(', '等', '市局', '教育和', '2025年', '教育局(', '50%、'].map((text) => [
      `“${text}”重复`,
      repeated(text),
    ]),
  ),
};
