/** 一贯制学校与完全中学各含哪些学段：合设的学校合于它所含的每个学段。 */
const COMBINED: Readonly<Record<string, readonly string[]>> = {
  九年一贯制: ['小学', '初中'],
  完全中学: ['初中', '高中'],
  十二年一贯制: ['小学', '初中', '高中'],
};

const phasesOf = (phase: string): readonly string[] => COMBINED[phase] ?? [phase];

/** 两校学段有没有相同的；有一个不知道就不判。 */
export const phasesFit = (left: string, right: string): boolean =>
  left === '' || right === '' || phasesOf(left).some((phase) => phasesOf(right).includes(phase));
