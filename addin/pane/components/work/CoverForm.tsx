import { Text } from '@fluentui/react-components';
import { FormActions } from './FormActions.tsx';
import type { FormProps } from './form.ts';
import { useWorkStyles } from './work-styles.ts';

const FROM_REFERENCE =
  '没有认出学校名录，改用参考数据里的，只算结对表中写到的县(市、区)。参考数据里没有的，请把名录放进本工作簿，再到“工作表”一栏认表。';
const NEITHER = '没有认出学校名录，算不了。请把名录放进本工作簿，再到“工作表”一栏认表。';

/** 覆盖率要有学校名录作分母；工作簿里没有的，参考数据里也许有。 */
export function CoverForm({ recognition, onPlan, onBack }: FormProps) {
  const styles = useWorkStyles();
  const has = (kind: string): boolean => recognition?.tables.some((table) => table.kind === kind) ?? false;
  return (
    <>
      <Text>分母是学校名录里的公办乡村学校（含幼儿园），分子是其中有有效结对的。</Text>
      {has('school-register') ? null : <Text>{has('school-pairs') ? FROM_REFERENCE : NEITHER}</Text>}
      {has('school-register') && !has('school-pairs') ? (
        <Text className={styles.quiet}>没有认出城乡学校结对表，全部会算作未结对。</Text>
      ) : null}
      <FormActions
        disabled={!has('school-register') && !has('school-pairs')}
        onBack={onBack}
        onPlan={() => onPlan({ work: 'cover' })}
      />
    </>
  );
}
