import type { EntityType } from './entity-type.ts';
import { cityPairs } from './types/city-pairs.ts';
import { custodyPairs } from './types/custody-pairs.ts';
import { departments } from './types/departments.ts';
import { divisions } from './types/divisions.ts';
import { models } from './types/models.ts';
import { offices } from './types/offices.ts';
import { projects } from './types/projects.ts';
import { schools } from './types/schools.ts';

/** 可以对照的各类，次序同 shared/api/reconcile 的 RECONCILE_TYPES。 */
export const ENTITY_TYPES: readonly EntityType[] = [
  departments,
  offices,
  divisions,
  schools,
  projects,
  models,
  cityPairs,
  custodyPairs,
];
