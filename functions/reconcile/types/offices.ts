import type { ReferenceOffice } from '../../../shared/reference.ts';
import { entityType, refer } from '../entity-type.ts';
import { readNames } from '../read-names.ts';

export const offices = entityType<ReferenceOffice>({
  id: 'offices',
  items: ({ reference }) => reference.offices,
  key: ({ name }) => name,
  name: ({ name }) => name,
  describe: ({ department }) => `${department}的科室或直属单位`,
  otherNames: ({ aliases }) => aliases,
  source: (item, sources) => sources.office(item),
  properties: [
    {
      id: 'department',
      name: '所属部门',
      type: 'departments',
      values: ({ department }) => [refer('departments', department)],
    },
    {
      id: 'projects',
      name: '承担的项目',
      type: 'projects',
      values: ({ projects }, { reference }) =>
        reference.projects.filter(({ no }) => projects.includes(no)).map(({ no, name }) => refer('projects', name, no)),
    },
    { id: 'aliases', name: '别称', values: ({ aliases }) => aliases },
  ],
  find: ({ reference, reader }) => readNames(reference.offices, reader.offices),
});
