import type {
  ReferenceArticle,
  ReferenceCityPair,
  ReferenceCustodyPair,
  ReferenceData,
  ReferenceDepartment,
  ReferenceDivision,
  ReferenceModel,
  ReferenceOffice,
  ReferenceProject,
} from '../../shared/reference.ts';

/** 一项参考数据的出处：哪份文件的哪一条，或哪个网页。 */
export interface Source {
  readonly document: string;
  readonly article?: string;
  readonly url?: string;
}

/** 区划不出自政策文件，而出自统计用区划代码的公开整理本。 */
const DIVISIONS: Source = {
  document: '国家统计局：统计用区划代码和城乡划分代码',
  url: 'https://github.com/modood/Administrative-divisions-of-China',
};

/** 由一个版本的文件表得出各类数据的出处。 */
export function sourcesOf({ documents }: Pick<ReferenceData, 'documents'>) {
  const title = (id: string) => documents.find((document) => document.id === id)?.title ?? id;
  const plan = title('lc-2023');
  const rowOf = (projects: readonly number[]) =>
    projects.length > 0 ? { article: `清单第${projects.join('、')}项` } : {};
  return {
    project: ({ no }: ReferenceProject): Source => ({ document: plan, article: `清单第${no}项` }),
    department: ({ basis }: ReferenceDepartment): Source =>
      basis === 'seed' ? { document: plan } : { document: `${plan}；全称或写法按机构命名惯例推定` },
    office: ({ projects }: ReferenceOffice): Source => ({ document: plan, ...rowOf(projects) }),
    division: (_division: ReferenceDivision): Source => DIVISIONS,
    cityPair: ({ source }: ReferenceCityPair): Source => ({ document: title('sd-2019'), article: source }),
    custodyPair: ({ sourceTitle, sourceUrl }: ReferenceCustodyPair): Source => ({
      document: sourceTitle,
      ...(sourceUrl !== '' && { url: sourceUrl }),
    }),
    model: ({ document, article }: ReferenceModel): Source => ({ document: title(document), article }),
    article: ({ document, article }: ReferenceArticle): Source => ({ document: title(document), article }),
  };
}
