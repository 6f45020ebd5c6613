import type { ReferenceProject } from '../../shared/reference.ts';
import { projectArticle, projectByName, projectByText, referenceOf } from '../rules/projects/reference-row.ts';
import type { Context, Row } from '../rules/rule.ts';

export interface Recognised {
  readonly project: ReferenceProject;
  /** 名称或文字逐字相同；只是相像的要请人核对。 */
  readonly sure: boolean;
}

/**
 * 这一行是方案清单的哪一项。方案管不到所属地的，同名也不是；只有序号可凭的，不认。
 */
export function recognisedProject(row: Row<'projects'>, context: Context): Recognised | undefined {
  const project = context.force('lc-2023') === 'binds' ? referenceOf(row, context) : undefined;
  if (!project) return undefined;
  const { reference } = context;
  const sure = [projectByName(row.text('name'), reference), projectByText(row, reference)].includes(project);
  return sure || row.filled('name') ? { project, sure } : undefined;
}

/** 清单第38项；正文第12条。 */
export function sayClauses({ no, articles }: ReferenceProject, { reference }: Context): string {
  const plan = new Set(reference.documents.filter(({ pack }) => pack === 'lc-2023').map(({ id }) => id));
  const measures = reference.articles.filter(
    ({ document, no: measure }) => plan.has(document) && measure !== undefined && articles.includes(measure),
  );
  return [projectArticle({ no }), ...measures.map(({ article }) => article)].join('；');
}
