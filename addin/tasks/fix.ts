import { applyAll } from './changes.ts';
import { TaskError, type Tasks } from './tasks.ts';

/** 按结果的改法改一格：只有一条的一批。没有改法或位置的结果不该有“修复”。 */
export const applyFix: Tasks['applyFix'] = async (finding) => {
  if (!finding.fix || finding.address === undefined)
    throw new TaskError('excel', '这条结果没有确定的改法，请在单元格里自行修改，再校验一次');
  const { entries, left } = await applyAll([finding]);
  const [entry] = entries;
  if (entry) return { outcome: 'applied', entry };
  const [kept] = left;
  if (kept?.reason === 'protected' || kept?.reason === 'missing') throw new TaskError(kept.reason, kept.why);
  return { outcome: 'changed', current: kept?.current ?? null };
};
