/** 主要负责同志出席没有，写成一句话：双方主要负责同志均出席。副职、分管同志不是主要负责同志，读不出。 */
const LEADERS =
  /^(?:双方|两市|两地|两局|市|区|县|教育体育局|教育局|教体局|局|均|都|由|的)*(?:主要(?:负责同志|负责人|领导)|一把手|局长)(?:均|都|全部|已|全程|未|没有|没)*(?:出席|参加|到会)了?(?:联席)?(?:会议)?$/u;
/** 有没有跨区域招生：无跨区域招生情况。 */
const ENROLMENT =
  /^(?:无|没有|未|不|不存在|未发生|未出现|未发现|存在|有)(?:违规)?跨(?:区域?|县域?|市域?)(?:招生)?的?(?:情况|行为|现象|问题)?$/u;
const NEGATIVE = /[无未不没]/u;

/** 是否类的格写成了一句话的，说的是是还是否；读不出为 undefined。 */
export function statedBoolean(printed: string): boolean | undefined {
  const text = printed.normalize('NFKC').replaceAll(/[\s。]/gu, '');
  return LEADERS.test(text) || ENROLMENT.test(text) ? !NEGATIVE.test(text) : undefined;
}
