import { Button, makeStyles, Text, tokens, useRestoreFocusTarget } from '@fluentui/react-components';
import type { SkippedSheet } from '../../excel/table.ts';
import type { PaneController } from '../controller.ts';
import { TakeBackButton } from './correcting/TakeBackButton.tsx';

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
  button: { minWidth: 0, padding: 0, marginLeft: tokens.spacingHorizontalXS, color: tokens.colorBrandForegroundLink },
});

interface SkippedSheetsProps {
  readonly skipped: readonly SkippedSheet[];
  readonly controller: PaneController;
}

/** 看过而没有认出表的工作表，各为什么。 */
export function SkippedSheets({ skipped, controller }: SkippedSheetsProps) {
  const styles = useStyles();
  const restoring = useRestoreFocusTarget();
  if (skipped.length === 0) return null;
  return (
    <div>
      <Text size={200}>看过但没有认出表的工作表：</Text>
      <ul className={styles.list}>
        {skipped.map((one) => (
          <li key={`${one.sheet}：${one.why}`}>
            <span className={styles.sheet}>{one.sheet}</span> <span className={styles.why}>{one.why}</span>
            {one.correctable ? (
              <Button
                {...restoring}
                className={styles.button}
                appearance="transparent"
                size="small"
                aria-label={`更正“${one.sheet}”`}
                onClick={() => void controller.correcting.open(one)}
              >
                更正
              </Button>
            ) : null}
            {one.corrected === undefined ? null : (
              <TakeBackButton correctionId={one.corrected} controller={controller} />
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
