import type { ReferenceData } from '../../shared/reference.ts';
import type { DepartmentReading, Milestone } from '../../shared/text.ts';
import type { PlaceReading } from './places.ts';

/** 把单元格文字读成数据。由参考数据造出一次，各规则共用；结果按原文缓存。 */
export interface Reader {
  targets(text: string): readonly Milestone[];
  departments(text: string): readonly DepartmentReading[];
  offices(text: string): readonly DepartmentReading[];
  /** 一格里写的是登记的哪个地方（见 PlaceReader）；`within` 是上级的区划代码。 */
  places(text: string, within?: string): readonly PlaceReading[];
}

export type MakeReader = (reference: Pick<ReferenceData, 'departments' | 'offices' | 'divisions'>) => Reader;
