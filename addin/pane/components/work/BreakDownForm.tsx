import { Checkbox, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { BREAKDOWN_OUTPUTS, type BreakdownOutput } from '../../../tasks/work/work.ts';
import { BREAKDOWN_TITLE } from '../../work/work-wording.ts';
import { FormActions } from './FormActions.tsx';
import type { FormProps } from './form.ts';
import { useWorkStyles } from './work-styles.ts';

/** 要写出哪几张；起初全选。 */
export function BreakDownForm({ recognition, onPlan, onBack }: FormProps) {
  const styles = useWorkStyles();
  const [outputs, setOutputs] = useState<readonly BreakdownOutput[]>(BREAKDOWN_OUTPUTS);
  if (!recognition?.tables.some(({ kind }) => kind === 'projects'))
    return <Text>没有认出重点项目清单。请先在“工作表”一栏认表。</Text>;
  const toggle = (output: BreakdownOutput, on: boolean): void =>
    setOutputs(BREAKDOWN_OUTPUTS.filter((each) => (each === output ? on : outputs.includes(each))));
  return (
    <>
      <fieldset className={styles.group}>
        <legend className={styles.legend}>写出哪几张表</legend>
        {BREAKDOWN_OUTPUTS.map((output) => (
          <Checkbox
            key={output}
            label={BREAKDOWN_TITLE[output]}
            checked={outputs.includes(output)}
            onChange={(_, { checked }) => toggle(output, checked === true)}
          />
        ))}
      </fieldset>
      <Text size={200} className={styles.quiet}>
        上次写过的更新在原表上，您自己加的列留着。
      </Text>
      <FormActions
        disabled={outputs.length === 0}
        onBack={onBack}
        onPlan={() => onPlan({ work: 'break-down', outputs })}
      />
    </>
  );
}
