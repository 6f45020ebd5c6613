import type { ReferenceDocument } from '../../shared/reference.ts';
import type { SheetKind } from '../../shared/sheets/kinds.ts';
import { citiesOf, isCovered } from '../rules/city-pairs/cities.ts';
import { provinceOf } from '../rules/custody/agreement.ts';
import { isCoveredProvince } from '../rules/custody/provinces.ts';
import type { Context, Row } from '../rules/rule.ts';
import { recognisedProject } from './recognised.ts';

const DRAFT = '征求意见稿';

/** 带文号的题名；征求意见稿照说。 */
function sayDocument({ title, number, status }: ReferenceDocument): string {
  const numbered = number === undefined || title.includes(number) ? title : `${title}（${number}）`;
  return status === 'draft' && !numbered.includes(DRAFT) ? `${numbered}（${DRAFT}）` : numbered;
}

/** 对这张表有约束力的各份文件的题名。 */
export const documentsInForce = ({ reference, force }: Context): readonly string[] =>
  reference.documents.filter(({ pack }) => pack !== null && force(pack) === 'binds').map(sayDocument);

/** 这一行归不归表所立足的文件管：项目看是不是清单的一项，托管看省份，市际协作看市，其余只看工作簿的所属地。 */
function isGoverned(kind: SheetKind, row: Row, context: Context): boolean {
  if (kind === 'projects') return recognisedProject(row, context) !== undefined;
  if (kind === 'city-pairs') return isCovered(citiesOf(row, context));
  const province = kind === 'custody' ? provinceOf(row) : undefined;
  return province === undefined || isCoveredProvince(province, context.reference);
}

/** 依据一列：管这一行的文件；没有的为 null。 */
export const basisOf = (kind: SheetKind, row: Row, context: Context): string | null =>
  (isGoverned(kind, row, context) && documentsInForce(context).join('；')) || null;
