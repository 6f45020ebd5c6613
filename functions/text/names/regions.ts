import type { ReferenceDivision } from '../../../shared/reference.ts';
import type { PlaceReader } from '../places.ts';

/** 校名开头所说的地方的一种读法，及其后的文字。 */
export interface Region {
  /** 登记册里的地方：同名的几个都在，各自从上级到本级。 */
  readonly lines: readonly (readonly ReferenceDivision[])[];
  /** 登记册没有收录的地方，只看字形，去掉“县”“镇”一类，由大到小。 */
  readonly shapes: readonly string[];
  readonly text: string;
  readonly rest: string;
  /** 认作地名的简称没有认（东阿可以只是校名）。 */
  readonly declined: number;
}

const SHAPE_ENDINGS = [
  ...['自治区', '自治州', '自治县', '街道办事处', '街道', '省', '市', '州', '盟', '县', '区', '旗', '镇', '乡'],
];
const SHORTEST = 2;
const LONGEST = 9;
/** 这些字尾不是地名的末字：实验区、校区、社区、城区。 */
const NOT_A_REGION = ['实验区', '校区', '社区', '城区', '小区', '新区', '示范区', '城市', '全市', '全县', '全区'];
/** 徐州市、赣县区：“州”“县”是地名的字，不是字尾。 */
const EXTENDED = /^[州县][市县区]/;
/** 自治地方名称里的民族，不是地名的一部分：都安瑶族自治县即都安。 */
const PEOPLES =
  '各 蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇 柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺'
    .split(' ')
    .sort((a, b) => b.length - a.length);
const withoutPeoples = (stem: string): string => {
  const people = PEOPLES.find((word) => stem.endsWith(`${word}族`) && stem.length > word.length + 1);
  return people ? withoutPeoples(stem.slice(0, -people.length - 1)) : stem;
};
const LEVELS = '市县区镇乡省';
const MAX_READINGS = 4;

const bareOf = (name: string): string => {
  const ending = SHAPE_ENDINGS.find((word) => name.endsWith(word) && name.length > word.length);
  const stem = ending ? name.slice(0, -ending.length) : name;
  if (ending !== undefined && name.length < 3) return name;
  return ending?.startsWith('自治') ? withoutPeoples(stem) : stem;
};

/** 从字形看是地名的一段有多长；不是的为 0。 */
const shapeLength = (text: string): number => {
  for (let end = SHORTEST; end <= Math.min(LONGEST, text.length); end++) {
    const head = text.slice(0, end);
    if (!SHAPE_ENDINGS.some((word) => head.endsWith(word) && head.length > word.length)) continue;
    if (NOT_A_REGION.some((word) => head.endsWith(word))) continue;
    const longer = SHAPE_ENDINGS.find((word) => word.length > 2 && text.slice(end).startsWith(word));
    if (longer) return end + longer.length;
    return EXTENDED.test(text.slice(end - 1)) ? end + 1 : end;
  }
  return 0;
};

const shaped = (text: string): { shapes: string[]; rest: string } => {
  const shapes: string[] = [];
  let rest = text;
  for (let length = shapeLength(rest); length > 0; length = shapeLength(rest)) {
    const bare = bareOf(rest.slice(0, length));
    if (shapes.at(-1) !== bare) shapes.push(bare);
    rest = rest.slice(length);
  }
  return { shapes, rest };
};

/** “市第一中学”“县直机关幼儿园”：只说层级，没有说是哪里。 */
const withoutLevel = (text: string): string =>
  LEVELS.includes(text.charAt(0)) && /^.(第|实验|直|机关|特殊|职业|中心|[一二三四五六七八九十\d]$)/.test(text)
    ? text.slice(1)
    : text;

export interface RegionReader {
  /** 校名去掉学段之后的文字，开头的地方有哪几种读法。 */
  read(text: string): readonly Region[];
  /** 开头说明了是哪里，不是简称。 */
  opensWithPlace(text: string): boolean;
  /** 整段就是登记册里的一个地方，写的不是简称。 */
  isPlace(text: string): boolean;
}

export const finestOf = (line: readonly ReferenceDivision[]): ReferenceDivision | undefined => line.at(-1);
/** 一个地方的标识；功能区没有代码。 */
export const keyOf = ({ code, name }: ReferenceDivision): string => code || name;
export { bareOf };

export const regionReader = (places: PlaceReader): RegionReader => ({
  opensWithPlace: (text) => shapeLength(text) > 0 || places.prefixes(text).some(({ form }) => form === 'full'),
  isPlace: (text) => places.prefixes(text).some(({ end, form }) => end === text.length && form !== 'short'),
  read(text) {
    const regions: Region[] = [];
    const prefixes = places.prefixes(text);
    const ends = [...new Set(prefixes.map(({ end }) => end))].sort((a, b) => b - a);
    for (const [declined, end] of [...ends, 0].slice(0, MAX_READINGS).entries()) {
      const here = prefixes.filter((prefix) => prefix.end === end);
      const { shapes, rest } = shaped(text.slice(end));
      const printed = text.slice(0, text.length - rest.length);
      regions.push({ lines: here.map(({ line }) => line), shapes, text: printed, rest: withoutLevel(rest), declined });
      if (here.some(({ form }) => form === 'full')) break;
    }
    return regions;
  },
});
