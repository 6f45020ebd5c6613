import type { ReferenceDepartment, ReferenceOffice } from '../../../../shared/reference.ts';

/** 一个并不存在的市。程序若认得聊城的机构而不认得它的，就是把答案写进了程序。 */
const department = (
  name: string,
  full: string,
  system: ReferenceDepartment['system'] = '政府',
  aliases: string[] = [],
): ReferenceDepartment => ({ name, full, aliases, system, generic: false, basis: 'seed' });

export const LANJIANG_DEPARTMENTS: readonly ReferenceDepartment[] = [
  department('州教育局', '澜江州教育局'),
  department('州委政法委', '中共澜江州委政法委员会', '党委'),
  department('州委统战部', '中共澜江州委统一战线工作部', '党委'),
  department('州应急管理局', '澜江州应急管理局', '政府', ['州应急局']),
  department('州民族宗教委', '澜江州民族和宗教事务委员会', '政府', ['州民宗委']),
  department('州林业和草原局', '澜江州林业和草原局', '政府', ['州林草局']),
  department('州畜牧渔业局', '澜江州畜牧和渔业局'),
  department('州信访办', '澜江州人民政府信访办公室'),
  department('州文物保护局', '澜江州文物保护局'),
  department('团州委', '共青团澜江州委员会', '群团'),
  department('州科协', '澜江州科学技术协会', '群团'),
];

export const LANJIANG_OFFICES: readonly ReferenceOffice[] = [
  { name: '民族教育科', aliases: [], department: '州教育局', generic: false, projects: [] },
  { name: '政策法规科', aliases: [], department: '州教育局', generic: false, projects: [] },
  { name: '州教育科学研究所', aliases: ['教科所'], department: '州教育局', generic: false, projects: [] },
];
