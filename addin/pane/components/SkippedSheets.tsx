import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { SkippedSheet } from '../../excel/table.ts';

const useStyles = makeStyles({
  list: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    padding: 0,
    listStyleType: 'none',
    display: 'grid',
    gap: tokens.spacingVerticalXXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  sheet: { fontWeight: tokens.fontWeightSemibold },
  why: { color: tokens.colorNeutralForeground2 },
});

/** 看过而没有认出表的工作表，各为什么。 */
export function SkippedSheets({ skipped }: { skipped: readonly SkippedSheet[] }) {
  const styles = useStyles();
  if (skipped.length === 0) return null;
  return (
    <div>
      <Text size={200}>看过但没有认出表的工作表：</Text>
      <ul className={styles.list}>
        {skipped.map(({ sheet, why }) => (
          <li key={`${sheet}：${why}`}>
            <span className={styles.sheet}>{sheet}</span> <span className={styles.why}>{why}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
