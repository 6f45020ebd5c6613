import { Badge, makeStyles, Text, tokens } from '@fluentui/react-components';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import type { FoundTable } from '../../excel/table.ts';
import { fieldTitles, kindTitle, rowCount } from '../wording.ts';

const useStyles = makeStyles({
  card: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, justifyContent: 'space-between' },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    '& dt': { color: tokens.colorNeutralForeground2 },
    '& dd': { margin: 0, overflowWrap: 'anywhere' },
  },
  warned: {
    display: 'flex',
    gap: tokens.spacingHorizontalXS,
    color: tokens.colorStatusWarningForeground3,
    '& svg': { flexShrink: 0, marginTop: '2px' },
  },
});

/** 认出的一张表：是什么表，在哪里，列是否齐。 */
export function TableCard({ table }: { table: FoundTable }) {
  const styles = useStyles();
  const missing = fieldTitles(table);
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <Text weight="semibold">{kindTitle(table)}</Text>
        {table.confidence < 1 ? (
          <Badge appearance="tint" color="warning">
            请核对
          </Badge>
        ) : null}
      </div>
      <dl className={styles.facts}>
        <dt>工作表</dt>
        <dd>{table.sheet}</dd>
        <dt>区域</dt>
        <dd>
          {table.address}，{rowCount(table)} 行
        </dd>
        <dt>列</dt>
        <dd>{table.columns.map((column) => column.header.replace(/\s+/gu, '')).join('、')}</dd>
        {table.extra.length > 0 ? (
          <>
            <dt>不校验</dt>
            <dd>{table.extra.join('、')}</dd>
          </>
        ) : null}
      </dl>
      {missing.length > 0 ? (
        <Text size={200} className={styles.warned}>
          <Warning16Filled aria-hidden />
          缺少{missing.map((title) => `“${title}”`).join('、')}
          列；表里若有，请把表头改成这个名称。
        </Text>
      ) : null}
      {table.confidence < 1 ? (
        <Text size={200} className={styles.warned}>
          <Warning16Filled aria-hidden />
          表头与常见写法不尽相同，请核对认出的列是否正确。
        </Text>
      ) : null}
    </li>
  );
}
