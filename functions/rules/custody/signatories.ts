import { SIGNATORIES } from '../../../shared/sheets/values.ts';
import { folded } from '../text-form.ts';
import type { CustodyRow } from './agreement.ts';
import { isSameCounty, isUniversityName, plainName, schoolKey, shortCounty } from './known-pairs.ts';

/** 三方的角色，次序即消息里的次序。 */
export const ROLES = ['托管高校', '县级政府', '帮扶县中'] as const;
type SignatoryRole = (typeof ROLES)[number];

export interface Signatories {
  readonly roles: ReadonlySet<SignatoryRole>;
  /** 认不出是哪一方的写法。 */
  readonly unread: readonly string[];
}

/** 不点名而说三方都签了。 */
const ALL =
  /^(?:已签[订署]?)?[(]?三方[)]?(?:协议)?(?:均|都|共同|已|全部)*(?:签[订署约字]?|盖章)?(?:协议)?$|^甲方?[、,]?乙方?[、,]?丙方?$/u;
const GOVERNMENT = /(?:人民)?政府$/u;
/** 政府前面不写县名的叫法。 */
const OWN_AREA = new Set(['', '县', '县级', '县市区', '地方', '当地', '所在县', '市', '区', '旗', '县(市、区)']);
/** 再多的不是几方的名单。 */
const MOST_JOINTS = 8;
const JOINTS = /\s+|以及|[和与及—–-]/gu;
/** 名称前的编号与「甲方：」。 */
const LABEL = /^(?:[甲乙丙]方|[(（]?[\d一二三]{1,2}[)）.．、:：]|[①-⑨])[:：]?\s*/u;

/** 甲方（北京师范大学）。 */
const BRACKETED = /^[甲乙丙]方[(（]([^()（）]+)[)）]$/u;

const isRole = (text: string): text is SignatoryRole => ROLES.some((role) => role === text);

function roleOf(text: string, row: CustodyRow): SignatoryRole | undefined {
  const part = plainName(text.trim().replace(BRACKETED, '$1').replace(LABEL, '')).replace(
    /(?:盖章|签字|签章|代表)$/u,
    '',
  );
  if (part === '') return undefined;
  const listed = SIGNATORIES.find(({ value, synonyms }) => value === part || synonyms.includes(part))?.value;
  if (listed !== undefined && isRole(listed)) return listed;
  const [university, county, school] = [row.text('university'), row.text('county'), row.text('school')];
  const isBody = /政府|大学/u.test(part) && !/政府|大学/u.test(school);
  if (row.filled('school') && !isBody && schoolKey(part, county) === schoolKey(school, county)) return '帮扶县中';
  if (row.filled('university')) {
    const own = plainName(university);
    if (isUniversityName(part, own) || isUniversityName(own, plainName(part))) return '托管高校';
  }
  if (OWN_AREA.has(part.replace(GOVERNMENT, '')) && GOVERNMENT.test(part)) return '县级政府';
  const area = part.replace(GOVERNMENT, '').replace(/^.*县委/u, '');
  const own = plainName(county);
  const isOwnArea = own !== '' && (isSameCounty(area, own) || area.endsWith(shortCounty(own)) || area.startsWith(own));
  return isOwnArea && (GOVERNMENT.test(part) || isSameCounty(part, own)) ? '县级政府' : undefined;
}

/** 一段里由空白、「和」「与」相连的几方，各方都认得才拆；名称里也有这些字。 */
function splitKnown(part: string, row: CustodyRow): readonly string[] | undefined {
  for (const joint of [...part.matchAll(JOINTS)].slice(0, MOST_JOINTS)) {
    const [left, right] = [part.slice(0, joint.index), part.slice(joint.index + joint[0].length)];
    if (roleOf(left, row) === undefined) continue;
    const rest = splitKnown(right, row);
    if (rest) return [left, ...rest];
  }
  return roleOf(part, row) === undefined ? undefined : [part];
}

/** 再长的不是一方或几方的名称，是一段话，不去拆。 */
const LONGEST_PART = 120;

const split = (part: string, row: CustodyRow): readonly string[] =>
  (part.length <= LONGEST_PART ? splitKnown(part, row) : undefined) ?? part.split(/\s+/u);

/** 签约方格里写了哪几方：角色名，或这一行自己的高校、县政府、学校的名称。 */
export function readSignatories(row: CustodyRow): Signatories {
  const text = row.text('signatories').trim();
  if (ALL.test(folded(text))) return { roles: new Set(ROLES), unread: [] };
  const parts = text
    .split(/[、,，;；/／\n+]/u)
    .filter((part) => part.trim() !== '')
    .flatMap((part) => split(part.trim(), row));
  const read = parts.map((part) => ({ part, role: roleOf(part, row) }));
  return {
    roles: new Set(read.flatMap(({ role }) => role ?? [])),
    unread: read.flatMap(({ part, role }) => (role === undefined ? [part] : [])),
  };
}
