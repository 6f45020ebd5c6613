import departments from '../../functions/reference/data/departments.json' with { type: 'json' };
import divisions from '../../functions/reference/data/divisions.json' with { type: 'json' };
import offices from '../../functions/reference/data/offices.json' with { type: 'json' };
import { departmentReader } from '../../functions/text/departments.ts';
import { nameMatcher } from '../../functions/text/names/matcher.ts';
import { officeReader } from '../../functions/text/offices.ts';
import { placeReader } from '../../functions/text/places.ts';
import { readTargets } from '../../functions/text/targets.ts';
import { ReferenceDepartment, ReferenceDivision, ReferenceOffice } from '../../shared/reference.ts';

const byDepartment = departmentReader(departments.map((item) => ReferenceDepartment.parse(item)));
const byOffice = officeReader(offices.map((item) => ReferenceOffice.parse(item)));
const register = divisions.map((item) => ReferenceDivision.parse(item));
const byPlace = placeReader(register);
const KINDS = ['第一中学', '实验小学', '中心小学', '第二初级中学', '育才小学'];
const byName = nameMatcher(
  register.flatMap(({ name }) => KINDS.map((kind) => ({ name: name + kind }))),
  byPlace,
);

/** 各种读法，直接读，不经记住结果的一层。 */
const READERS: Readonly<Record<string, (text: string) => readonly unknown[]>> = {
  departments: (text) => byDepartment.read(text),
  offices: (text) => byOffice.read(text),
  places: (text) => byPlace.read(text),
  names: (text) => byName.find(text),
  targets: readTargets,
};

export default {
  /** `POST /{读法}`，正文是要读的文字；答读出几个。 */
  async fetch(request: Request): Promise<Response> {
    const read = READERS[new URL(request.url).pathname.slice(1)];
    const text = await request.text();
    return read ? new Response(String(read(text).length)) : new Response(null, { status: 404 });
  },
};
