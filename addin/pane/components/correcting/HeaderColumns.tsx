import { Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { type SheetKind, sheetKind } from '../../../../shared/sheets/kinds.ts';
import type { HeaderPreview, PreviewedColumn } from '../../../excel/header-preview.ts';
import type { PaneController } from '../../controller.ts';
import type { Fields } from '../../correcting/correcting-state.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalM },
  label: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  samples: { overflowWrap: 'anywhere' },
});

interface HeaderColumnsProps {
  readonly kind: SheetKind;
  readonly header: HeaderPreview;
  readonly fields: Fields;
  readonly controller: PaneController;
}

/** 各列：表头、样例，选它是什么。 */
export function HeaderColumns({ kind, header, fields, controller }: HeaderColumnsProps) {
  const styles = useStyles();
  const holder = new Map([...fields].map(([index, field]) => [field, index]));
  const letterAt = (index: number | undefined) => header.columns.find((column) => column.index === index)?.letter;
  return (
    <>
      <ul className={styles.list} aria-label="各列是什么">
        {header.columns.map((column) => (
          <li key={column.index}>
            <Field
              label={{ children: columnLabel(column), className: styles.label }}
              hint={{ children: samplesText(column), className: styles.samples }}
            >
              <Select
                value={fields.get(column.index) ?? ''}
                onChange={(_, { value }) =>
                  controller.dispatch({
                    type: 'correcting',
                    action: {
                      type: 'field-chosen',
                      index: column.index,
                      ...(value === '' ? {} : { field: value }),
                    },
                  })
                }
              >
                <option value="">不校验</option>
                {sheetKind(kind).columns.map(({ id, title }) => {
                  const other = holder.get(id);
                  const isElsewhere = other !== undefined && other !== column.index;
                  return (
                    <option key={id} value={id}>
                      {isElsewhere ? `${title}（现在是${letterAt(other) ?? '别的'}列）` : title}
                    </option>
                  );
                })}
              </Select>
            </Field>
          </li>
        ))}
      </ul>
      {header.more > 0 ? <Text size={200}>右边还有 {header.more} 列没有列出，不校验。</Text> : null}
    </>
  );
}

const columnLabel = ({ letter, header }: PreviewedColumn): string =>
  header === '' ? `${letter}列（没有表头）` : `${letter}列“${header.replace(/\s+/gu, '')}”`;

const LONGEST_SAMPLE = 16;

function samplesText({ samples }: PreviewedColumn): string {
  const short = samples.map((text) => {
    const line = text.replace(/\s+/gu, ' ');
    return line.length > LONGEST_SAMPLE ? `${line.slice(0, LONGEST_SAMPLE)}…` : line;
  });
  return short.length === 0 ? '下面没有内容' : `如：${short.join('；')}`;
}
