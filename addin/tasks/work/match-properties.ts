import type { ReconcileType } from '../../../shared/api/reconcile.ts';
import type { PullList } from './work.ts';

/** 对照服务里的一个属性，写进表里叫什么。 */
export interface MatchProperty {
  readonly id: string;
  readonly title: string;
  /** 列宽，以字符计。 */
  readonly width: number;
}

const property = (id: string, title: string, width = 16): MatchProperty => ({ id, title, width });
const SOURCE = property('source', '出处', 32);

interface Matching {
  readonly type: ReconcileType;
  readonly properties: readonly MatchProperty[];
}

/** 各类参考数据：照哪一类去对，对上之后写哪几列。 */
export const MATCHINGS: Readonly<Record<PullList, Matching>> = {
  'city-pairs': {
    type: 'city-pairs',
    properties: [property('helper', '帮助市'), property('helped', '被帮助市'), SOURCE],
  },
  'custody-pairs': {
    type: 'custody-pairs',
    properties: [
      property('university', '托管高校', 20),
      property('school', '帮扶县中', 24),
      property('province', '省份'),
      property('county', '县(市、区、旗)'),
      SOURCE,
    ],
  },
  projects: {
    type: 'projects',
    properties: [
      property('no', '序号', 6),
      property('name', '项目名称', 22),
      property('task', '主要任务', 40),
      property('goal', '工作目标', 40),
      property('lead', '牵头部门'),
      property('participants', '参与部门', 20),
      property('offices', '责任科室'),
      SOURCE,
    ],
  },
  departments: {
    type: 'departments',
    properties: [property('full', '全称', 30), property('system', '系统', 8), SOURCE],
  },
  divisions: {
    type: 'divisions',
    properties: [property('code', '区划代码', 12), property('parent', '上级'), property('kind', '种类', 10), SOURCE],
  },
  models: {
    type: 'models',
    properties: [property('tightness', '松紧', 12), property('description', '说明', 40), SOURCE],
  },
};
