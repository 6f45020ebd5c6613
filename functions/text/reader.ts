import type { ReferenceData } from '../../shared/reference.ts';
import type { DepartmentReading, Milestone } from '../../shared/text.ts';

/** 把单元格文字读成数据。由参考数据造出一次，各规则共用；结果按原文缓存。 */
export interface Reader {
  targets(text: string): readonly Milestone[];
  departments(text: string): readonly DepartmentReading[];
  offices(text: string): readonly DepartmentReading[];
}

export type MakeReader = (reference: Pick<ReferenceData, 'departments' | 'offices' | 'divisions'>) => Reader;
