import { Text } from '@fluentui/react-components';
import { FormActions } from './FormActions.tsx';
import type { FormProps } from './form.ts';
import { useWorkStyles } from './work-styles.ts';

/** 报告写的是最近一次校验的结果。 */
export function ReportForm({ checked, onPlan, onBack }: FormProps) {
  const styles = useWorkStyles();
  if (!checked) return <Text>还没有校验。请先按“校验”，再写报告。</Text>;
  return (
    <>
      <Text>把最近一次校验的 {checked.findings.length} 条结果写成工作表“校验报告”，可以打印。</Text>
      <Text size={200} className={styles.quiet}>
        每条注明所在的格、条款、参考数据版本和判断日期。上次写过的更新在原表上。
      </Text>
      <FormActions onBack={onBack} onPlan={() => onPlan({ work: 'report', checked })} />
    </>
  );
}
