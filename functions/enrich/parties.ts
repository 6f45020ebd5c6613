import { type PartyField, partyReadings } from '../rules/projects/parties.ts';
import type { Context, Row } from '../rules/rule.ts';
import { type NamedParty, namedParties } from '../text/named-parties.ts';

/** 担任某一角色的各部门；格里写明牵头、配合的从其所写，否则从所在的列。泛指的也算。 */
export const partiesIn = (row: Row<'projects'>, role: PartyField, context: Context): readonly NamedParty[] =>
  namedParties(partyReadings(row, role, context));

/** 写进表里的样子：市教育体育局（市委教育工委）、市财政局。 */
export const sayParties = (parties: readonly NamedParty[]): string | null =>
  parties
    .map(({ name, nameplates }) => (nameplates.length === 0 ? name : `${name}（${nameplates.join('、')}）`))
    .join('、') || null;
