import { makeStyles, tokens } from '@fluentui/react-components';
import type { Span } from '../../../shared/finding.ts';

const useStyles = makeStyles({
  text: {
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    lineHeight: tokens.lineHeightBase400,
  },
  mark: {
    backgroundColor: tokens.colorPaletteYellowBackground2,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'underline',
    textDecorationThickness: '2px',
    textUnderlineOffset: '3px',
  },
  none: { color: tokens.colorNeutralForeground2 },
});

/** 一格的原文，出问题的那一段标出来。文字只作文字，从不当作 HTML。 */
export function CellText({ text, span }: { text: string; span: Span | undefined }) {
  const styles = useStyles();
  if (text === '')
    return (
      <p className={styles.text}>
        <span className={styles.none}>（空单元格）</span>
      </p>
    );
  if (!span || span[0] >= span[1]) return <p className={styles.text}>{text}</p>;
  return (
    <p className={styles.text}>
      {text.slice(0, span[0])}
      <mark className={styles.mark}>{text.slice(span[0], span[1])}</mark>
      {text.slice(span[1])}
    </p>
  );
}
