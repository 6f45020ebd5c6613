import type { DraftResource } from '../../../shared/api/editions.ts';
import { type ImportKind, importKind } from '../../../shared/imports/kinds.ts';
import type { ImportState } from './import-state.ts';

export const IMPORT_TITLE = '导入参考数据';
export const IMPORT_ABOUT = '把部门、区划、方案条款、项目清单、托管名单、学校名录读成新的一版；要编辑的访问码';

/** 认作什么，导入成什么。 */
export const kindText = (kind: ImportKind): string => importKind(kind).title;

export const RESOURCE_TITLE: Readonly<Record<DraftResource, string>> = {
  projects: '重点项目清单',
  departments: '部门',
  offices: '科室',
  divisions: '行政区划',
  cityPairs: '市际结对',
  custodyPairs: '托管结对',
  models: '办学模式',
  articles: '条款',
  documents: '文件',
  schools: '学校名录',
};

/** 读屏软件要念的；不必念的没有。 */
export function importSaying(state: ImportState): string | undefined {
  switch (state.step) {
    case 'closed':
      return undefined;
    case 'finding':
      return '正在认表。';
    case 'choosing':
      return `认出 ${state.found.recognition.tables.length} 张可以导入的表。`;
    case 'reading':
      return '正在读表，什么也没有改。';
    case 'read': {
      const { error, warning, info } = state.reading.read.counts;
      const total = error + warning + info;
      return total === 0 ? '读好了，没有问题。' : `读好了，有 ${total} 处问题，其中 ${error} 处没有收。`;
    }
    case 'drafting':
      return '正在起草。';
    case 'opening':
      return '正在打开草稿。';
    case 'draft':
      if (state.overtaken) return '没有发布：别人先发布了新的一版。';
      return state.asking ? '请再确认一次。' : '请看这一版与当前版本的差别。';
    case 'publishing':
      return '正在发布。';
    case 'discarding':
      return '正在丢弃草稿。';
    case 'published':
      return `已发布，现在所有人都用“${state.edition.title}”。`;
  }
}
