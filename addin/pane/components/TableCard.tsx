import { Badge, Button, makeStyles, Text, tokens, useRestoreFocusTarget } from '@fluentui/react-components';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import type { FoundTable } from '../../excel/table.ts';
import type { PaneController } from '../controller.ts';
import { fieldTitles, kindTitle, rowCount } from '../wording.ts';
import { TakeBackButton } from './correcting/TakeBackButton.tsx';

const useStyles = makeStyles({
  card: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, justifyContent: 'space-between' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
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
export function TableCard({ table, controller }: { table: FoundTable; controller: PaneController }) {
  const styles = useStyles();
  const restoring = useRestoreFocusTarget();
  const missing = fieldTitles(table);
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <Text weight="semibold">{kindTitle(table)}</Text>
        {table.corrected !== undefined ? (
          <Badge appearance="tint" color="informative">
            按您的更正
          </Badge>
        ) : null}
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
          列；表里若有，请把表头改成这个名称，或点“更正”。
        </Text>
      ) : null}
      {table.confidence < 1 ? (
        <Text size={200} className={styles.warned}>
          <Warning16Filled aria-hidden />
          表头与常见写法不尽相同，请核对认出的列是否正确，不对的点“更正”。
        </Text>
      ) : null}
      <div className={styles.actions}>
        <Button
          {...restoring}
          size="small"
          aria-label={`更正“${table.name}”`}
          onClick={() => void controller.correcting.open(table)}
        >
          更正
        </Button>
        {table.corrected === undefined ? null : (
          <TakeBackButton correctionId={table.corrected} controller={controller} />
        )}
      </div>
    </li>
  );
}
