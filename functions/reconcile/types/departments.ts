import type { ReferenceDepartment } from '../../../shared/reference.ts';
import { entityType } from '../entity-type.ts';
import { readNames } from '../read-names.ts';

export const departments = entityType<ReferenceDepartment>({
  id: 'departments',
  items: ({ reference }) => reference.departments,
  key: ({ name }) => name,
  name: ({ name }) => name,
  describe: ({ full, system }) => `${system}：${full}`,
  otherNames: ({ full, aliases }) => [full, ...aliases],
  source: (item, sources) => sources.department(item),
  properties: [
    { id: 'full', name: '全称', values: ({ full }) => [full] },
    { id: 'aliases', name: '别称', values: ({ aliases }) => aliases },
    { id: 'system', name: '系统', values: ({ system }) => [system] },
  ],
  find: ({ reference, reader }) => readNames(reference.departments, reader.departments),
});
