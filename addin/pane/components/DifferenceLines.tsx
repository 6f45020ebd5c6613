import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { differenceOf, legendOf, type Piece, visible } from '../difference.ts';

const useStyles = makeStyles({
  lines: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    '& dt': {
      color: tokens.colorNeutralForeground2,
      fontSize: tokens.fontSizeBase200,
      lineHeight: tokens.lineHeightBase300,
    },
    '& dd': { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  },
  removed: {
    backgroundColor: tokens.colorStatusDangerBackground2,
    textDecorationLine: 'line-through',
  },
  added: {
    backgroundColor: tokens.colorStatusSuccessBackground2,
    textDecorationLine: 'underline',
    fontWeight: tokens.fontWeightSemibold,
  },
  legend: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  none: { color: tokens.colorNeutralForeground2 },
});

interface DifferenceLinesProps {
  readonly before: string;
  readonly after: string;
  readonly labels: readonly [before: string, after: string];
}

/** 改前改后：删去的划线，添上的加下划线，不单靠颜色。 */
export function DifferenceLines({ before, after, labels }: DifferenceLinesProps) {
  const styles = useStyles();
  const difference = differenceOf(before, after);
  const legend = legendOf(difference);
  return (
    <dl className={styles.lines}>
      <dt>{labels[0]}</dt>
      <dd>
        {before === '' ? <span className={styles.none}>（空）</span> : pieces(difference.before, 'del', styles.removed)}
      </dd>
      <dt>{labels[1]}</dt>
      <dd>
        {after === '' ? <span className={styles.none}>（空）</span> : pieces(difference.after, 'ins', styles.added)}
      </dd>
      {legend.length > 0 ? (
        <>
          <dt>记号</dt>
          <dd className={styles.legend}>{legend.join('，')}</dd>
        </>
      ) : null}
    </dl>
  );
}

function pieces(parts: readonly Piece[], Changed: 'del' | 'ins', className: string) {
  let at = 0;
  return parts.map(({ text, changed }) => {
    const key = at;
    at += text.length;
    return changed ? (
      <Changed key={key} className={mergeClasses(className)}>
        {visible(text)}
      </Changed>
    ) : (
      <span key={key}>{text}</span>
    );
  });
}
