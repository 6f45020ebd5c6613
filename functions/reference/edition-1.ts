import { EditionContent } from './content.ts';
import articles from './data/articles.json' with { type: 'json' };
import cityPairs from './data/city-pairs.json' with { type: 'json' };
import custodyPairs from './data/custody-pairs.json' with { type: 'json' };
import departments from './data/departments.json' with { type: 'json' };
import divisions from './data/divisions.json' with { type: 'json' };
import documents from './data/documents.json' with { type: 'json' };
import models from './data/models.json' with { type: 'json' };
import offices from './data/offices.json' with { type: 'json' };
import projects from './data/projects.json' with { type: 'json' };

/** 第一版：由 data/ 下手工核对过的文件而来。Worker 运行时只读 D1，不读这里；种子与测试读这里。 */
export const EDITION_1 = {
  id: '1',
  title: '第1版：四份文件与公开结对名单',
  createdOn: '2026-11-23',
  publishedOn: '2026-11-23',
  note: '聊城方案为征求意见稿；县中托管帮扶只收录112对中公开可查的26对。',
  content: EditionContent.parse({
    projects,
    departments,
    divisions,
    'city-pairs': cityPairs,
    'custody-pairs': custodyPairs,
    models,
    documents,
    articles,
    offices,
  }),
} as const;
