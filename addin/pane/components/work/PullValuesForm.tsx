import { Button, Field, Select, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { type MatchedRow, type MatchedSelection, PULL_LISTS, type PullList } from '../../../tasks/work/work.ts';
import { PULL_TITLE } from '../../work/work-wording.ts';
import { FormActions } from './FormActions.tsx';
import type { FormProps } from './form.ts';
import { useWorkStyles } from './work-styles.ts';

/** 一次列这么多条要选的；再多的请官员少选几行。 */
const MOST_SHOWN = 200;
const NONE = '';

/** 先对照所选的一列，拿不准的请官员选，再看计划。 */
export function PullValuesForm({ matched, onMatch, onPlan, onBack }: FormProps) {
  const styles = useWorkStyles();
  const [list, setList] = useState<PullList>(matched?.list ?? 'city-pairs');
  return (
    <>
      <Field label="对照哪一类" hint="先在表里选中要对照的一列，如各市的名称、项目的序号。">
        <Select value={list} onChange={(_, { value }) => setList(PULL_LISTS.find((each) => each === value) ?? list)}>
          {PULL_LISTS.map((each) => (
            <option key={each} value={each}>
              {PULL_TITLE[each]}
            </option>
          ))}
        </Select>
      </Field>
      <div className={styles.buttons}>
        <Button appearance={matched ? 'secondary' : 'primary'} onClick={() => onMatch(list)}>
          对照所选
        </Button>
        {matched ? null : <Button onClick={onBack}>返回</Button>}
      </div>
      {matched ? <Choices key={matched.address} matched={matched} onPlan={onPlan} onBack={onBack} /> : null}
    </>
  );
}

interface ChoicesProps extends Pick<FormProps, 'onPlan' | 'onBack'> {
  readonly matched: MatchedSelection;
}

function Choices({ matched, onPlan, onBack }: ChoicesProps) {
  const styles = useWorkStyles();
  const sure = matched.rows.filter((row) => row.sure);
  const unsure = matched.rows.filter((row) => !row.sure && row.candidates.length > 0);
  const none = matched.rows.filter((row) => row.candidates.length === 0);
  const [choices, setChoices] = useState<ReadonlyMap<string, string>>(
    new Map(unsure.flatMap(({ id, chosen }) => (chosen === undefined ? [] : [[id, chosen]]))),
  );
  const choose = (row: string, candidate: string): void => {
    const next = new Map(choices);
    if (candidate === NONE) next.delete(row);
    else next.set(row, candidate);
    setChoices(next);
  };
  return (
    <>
      <Text>
        {matched.worksheet} {matched.address}：对上 {sure.length} 行，待您选 {unsure.length} 行，没有对上 {none.length}{' '}
        行。
      </Text>
      {unsure.length > 0 ? (
        <ul className={styles.list} aria-label="请选定">
          {unsure.slice(0, MOST_SHOWN).map((row) => (
            <li key={row.id}>
              <Choice row={row} value={choices.get(row.id) ?? NONE} onChoose={choose} />
            </li>
          ))}
        </ul>
      ) : null}
      {unsure.length > MOST_SHOWN ? <Text>还有 {unsure.length - MOST_SHOWN} 行没有列出，这次不填。</Text> : null}
      {none.length > 0 ? (
        <Text className={styles.quiet}>
          没有对上：
          {none
            .slice(0, MOST_SHOWN)
            .map(({ address, text }) => `${address}“${text}”`)
            .join('、')}
        </Text>
      ) : null}
      <FormActions
        disabled={sure.length === 0 && choices.size === 0}
        onBack={onBack}
        onPlan={() => onPlan({ work: 'pull-values', matched, choices })}
      />
    </>
  );
}

interface ChoiceProps {
  readonly row: MatchedRow;
  readonly value: string;
  readonly onChoose: (row: string, candidate: string) => void;
}

function Choice({ row, value, onChoose }: ChoiceProps) {
  return (
    <Field label={`${row.address} ${row.text}`}>
      <Select value={value} onChange={(_, data) => onChoose(row.id, data.value)}>
        <option value={NONE}>不填</option>
        {row.candidates.map(({ id, name, score }) => (
          <option key={id} value={id}>
            {name}（{Math.round(score)} 分）
          </option>
        ))}
      </Select>
    </Field>
  );
}
