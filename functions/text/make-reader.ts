import { bounded } from './bounded.ts';
import { departmentReader } from './departments.ts';
import { officeReader } from './offices.ts';
import { placeReader } from './places.ts';
import type { MakeReader } from './reader.ts';
import { readTargets } from './targets.ts';

/** 一张表两万行、每行至多三种格子；同样的格子很多，记住近来的即可。 */
const REMEMBERED = 4_096;
/** 上级区划：一张表至多涉及一省的各市各县。 */
const HOMES = 256;

export const makeReader: MakeReader = ({ departments, offices, divisions }) => {
  const byDepartment = departmentReader(departments);
  const byOffice = officeReader(offices);
  const byPlace = placeReader(divisions);
  const placesWithin = bounded(
    (within) => bounded((text) => byPlace.find(text, within || undefined), REMEMBERED),
    HOMES,
  );
  return {
    targets: bounded(readTargets, REMEMBERED),
    departments: bounded((text) => byDepartment.read(text), REMEMBERED),
    offices: bounded((text) => byOffice.read(text), REMEMBERED),
    places: (text, within = '') => placesWithin(within)(text),
  };
};
