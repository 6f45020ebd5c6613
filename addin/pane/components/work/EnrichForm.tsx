import { Checkbox, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { type EnrichmentColumn, enrichmentsFor } from '../../../../shared/enrichment.ts';
import type { FoundTable } from '../../../excel/table.ts';
import { kindTitle } from '../../wording.ts';
import { FormActions } from './FormActions.tsx';
import type { FormProps } from './form.ts';
import { useWorkStyles } from './work-styles.ts';

/** 每张表补哪几列；起初全选。 */
export function EnrichForm({ recognition, onPlan, onBack }: FormProps) {
  const styles = useWorkStyles();
  const tables = (recognition?.tables ?? []).filter(({ kind }) => enrichmentsFor(kind).length > 0);
  const [dropped, setDropped] = useState<ReadonlySet<string>>(new Set());
  const chosen = tables
    .map(({ kind, name }) => ({
      name,
      columns: enrichmentsFor(kind).flatMap(({ id }) => (dropped.has(key(name, id)) ? [] : [id])),
    }))
    .filter(({ columns }) => columns.length > 0);
  const toggle = (id: string): void => {
    const next = new Set(dropped);
    if (!next.delete(id)) next.add(id);
    setDropped(next);
  };
  if (tables.length === 0) return <Text>没有认出可以补充的表。请先在“工作表”一栏认表。</Text>;
  return (
    <>
      {tables.map((table) => (
        <TableColumns key={table.name} table={table} dropped={dropped} onToggle={toggle} />
      ))}
      <Text size={200} className={styles.quiet}>
        表里已有同名的列，就写进那一列；没有的，写在表的右侧。先看计划，再写。
      </Text>
      <FormActions
        disabled={chosen.length === 0}
        onBack={onBack}
        onPlan={() => onPlan({ work: 'enrich', tables: chosen })}
      />
    </>
  );
}

const key = (table: string, column: EnrichmentColumn): string => `${table}\n${column}`;

interface TableColumnsProps {
  readonly table: FoundTable;
  readonly dropped: ReadonlySet<string>;
  readonly onToggle: (key: string) => void;
}

function TableColumns({ table, dropped, onToggle }: TableColumnsProps) {
  const styles = useWorkStyles();
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>
        {kindTitle(table)}（{table.name}）
      </legend>
      {enrichmentsFor(table.kind).map(({ id, title }) => (
        <Checkbox
          key={id}
          label={title}
          checked={!dropped.has(key(table.name, id))}
          onChange={() => onToggle(key(table.name, id))}
        />
      ))}
    </fieldset>
  );
}
