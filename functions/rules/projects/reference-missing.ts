import type { ReferenceData } from '../../../shared/reference.ts';
import { tableRule } from '../rule.ts';
import { type Identity, identities, judgeIdentities } from './identity.ts';
import { citePlan, citeProject } from './reference-row.ts';

/** 表里有清单的哪些项。 */
export function presentProjects(state: readonly Identity[]): ReadonlySet<number> {
  return new Set(state.flatMap(({ project }) => (project === null ? [] : [project])));
}

/** 不到清单一半的是摘录，不逐项去说缺了什么。 */
export function isExcerpt(present: ReadonlySet<number>, reference: ReferenceData): boolean {
  return present.size * 2 < reference.projects.length;
}

export const referenceMissing = tableRule({
  ...identities,
  meta: {
    id: 'projects/reference-missing',
    sheets: ['projects'],
    severity: 'warning',
    pack: 'lc-2023',
    title: '缺少清单中的项目',
    description: '清单中的项目表里没有，每项说一次。不到清单一半的表是摘录，只提示一次；一项也没有的是别的清单，另说。',
    example: { wrong: '表中只有第1至6、8至41项', right: '表中第1至41项都有' },
    fixable: false,
  },
  needs: ['name'],
  *finish(state, table, context) {
    const { reference } = context;
    if (table.rows === 0 || reference.projects.length === 0) return;
    const present = presentProjects(state);
    // 一项也没有的是别的清单，由 name-unknown 去说。
    if (judgeIdentities(state, reference).noneFits) return;
    if (isExcerpt(present, reference)) {
      yield {
        severity: 'info',
        message: `表中只有清单${reference.projects.length}项中的${present.size}项，按摘录看待，不逐项提示缺少的项目`,
        citation: citePlan(context, '统筹推进重点项目清单'),
      };
      return;
    }
    for (const project of reference.projects) {
      if (present.has(project.no)) continue;
      yield {
        column: 'name',
        message: `表中没有清单第${project.no}项“${project.name}”，请补上`,
        citation: citeProject(context, project, project.name),
      };
    }
  },
});
