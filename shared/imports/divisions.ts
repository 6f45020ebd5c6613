import { column, type EnumValue, oneOf, place, type SheetKindSpec, text } from '../sheets/column.ts';

const level = (value: string, ...synonyms: string[]): EnumValue => ({ value, synonyms });
export const LEVELS: readonly EnumValue[] = [
  level('province', '省', '省级', '自治区', '直辖市'),
  level('city', '市', '市级', '地级', '地级市', '设区的市', '设区市', '地市'),
  level('county', '县', '县级', '区', '区级', '县级市', '县(市、区)', '县市区', '区县'),
  level('town', '乡镇', '乡级', '镇', '乡', '街道', '乡镇(街道)', '乡镇级', '镇街'),
];

/** 行政区划：一列名称加上级，或市、县、乡镇分列；名字在哪一列，就是哪一级。 */
export const divisions = {
  kind: 'divisions',
  title: '行政区划',
  titles: ['行政区划', '区划名册', '县乡区划', '市县区划', '区划代码表'],
  columns: [
    column('code', '区划代码', text, 'must', '行政区划代码', '统计用区划代码', '区划编码', '代码'),
    column('name', '名称', text, 'column', '区划名称', '行政区划名称', '地名', '地区'),
    column('level', '级别', oneOf(LEVELS), 'column', '层级', '行政级别', '区划级别'),
    column('parentCode', '上级代码', text, 'may', '上级区划代码', '父级代码', '上级编码'),
    column('parentName', '上级名称', text, 'may', '上级', '上级区划', '上级地区', '隶属'),
    column('city', '市', place('city'), 'may', '地市', '设区市', '所在市'),
    column('county', '县(市、区)', place('county'), 'may', '县市区', '县区', '区县', '所在县(市、区)'),
    column('town', '乡镇(街道)', place('town'), 'may', '乡镇', '镇街', '乡镇街道', '镇(街道)'),
    column('former', '曾用名', text, 'may', '旧称', '原名', '又名', '曾用名称'),
    column('type', '种类', text, 'may', '区划种类', '建制'),
  ],
} as const satisfies SheetKindSpec;
