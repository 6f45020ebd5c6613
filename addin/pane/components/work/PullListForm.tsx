import { Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { PULL_LISTS, type PullList } from '../../../tasks/work/work.ts';
import { PULL_TITLE } from '../../work/work-wording.ts';
import { FormActions } from './FormActions.tsx';
import type { FormProps } from './form.ts';

/** 调取哪一类。托管结对可以只要一个省的。 */
export function PullListForm({ onPlan, onBack }: FormProps) {
  const [list, setList] = useState<PullList>('city-pairs');
  const [province, setProvince] = useState('');
  const typed = province.trim();
  const request = { work: 'pull-list', list } as const;
  return (
    <>
      <Field label="调取哪一类">
        <Select value={list} onChange={(_, { value }) => setList(PULL_LISTS.find((each) => each === value) ?? list)}>
          {PULL_LISTS.map((each) => (
            <option key={each} value={each}>
              {PULL_TITLE[each]}
            </option>
          ))}
        </Select>
      </Field>
      {list === 'custody-pairs' ? (
        <Field label="只要一个省的" hint="如“河北省”；不填即全部。">
          <Input value={province} onChange={(_, { value }) => setProvince(value)} />
        </Field>
      ) : null}
      <FormActions
        onBack={onBack}
        onPlan={() => onPlan(list === 'custody-pairs' && typed !== '' ? { ...request, province: typed } : request)}
      />
    </>
  );
}
