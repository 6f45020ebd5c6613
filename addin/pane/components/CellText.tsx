import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Span } from '../../../shared/finding.ts';
import { type MarkedPiece, markedPieces } from '../marked-text.ts';

const useStyles = makeStyles({
  text: {
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    lineHeight: tokens.lineHeightBase500,
  },
  problem: {
    backgroundColor: tokens.colorPaletteYellowBackground2,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'underline',
    textDecorationStyle: 'wavy',
    textDecorationThickness: '1px',
    textDecorationColor: tokens.colorStatusDangerForeground1,
    textUnderlineOffset: '3px',
  },
  reading: { paddingBottom: '3px', borderBottom: `2px solid ${tokens.colorBrandStroke1}` },
  emphasised: {
    backgroundColor: tokens.colorBrandBackground2Pressed,
    outline: `2px solid ${tokens.colorBrandStroke1}`,
    borderRadius: '1px',
  },
  // 序号由样式画出，不进文字：复制出来的仍是原文。U+2060（词连接符）使序号不独自留在行尾。
  numbered: {
    '::before': {
      content: 'attr(data-number) "\\2060"',
      marginRight: '3px',
      marginLeft: '1px',
      padding: '1px 5px',
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: tokens.colorBrandBackground,
      color: tokens.colorNeutralForegroundOnBrand,
      fontSize: '10px',
      fontWeight: tokens.fontWeightSemibold,
      verticalAlign: '1px',
      '@media (forced-colors: active)': { outline: '1px solid CanvasText' },
    },
  },
  none: { color: tokens.colorNeutralForeground2 },
});

interface CellTextProps {
  readonly text: string;
  /** 毛病所在。 */
  readonly span: Span | undefined;
  /** 各处读法所在，序号从 1 起写在前面。 */
  readonly readings?: readonly Span[];
  /** 要突出的那一处读法。 */
  readonly emphasised?: number | undefined;
}

/** 一格的原文，出问题的那一段标出来，读法所在编上号。文字只作文字，从不当作 HTML。 */
export function CellText({ text, span, readings = [], emphasised }: CellTextProps) {
  const styles = useStyles();
  if (text === '')
    return (
      <p className={styles.text}>
        <span className={styles.none}>（空单元格）</span>
      </p>
    );
  return (
    <p className={styles.text}>
      {markedPieces(text, span, readings).map((piece) => (
        <Piece key={piece.at} piece={piece} emphasised={emphasised !== undefined && piece.marks.includes(emphasised)} />
      ))}
    </p>
  );
}

function Piece({ piece, emphasised }: { piece: MarkedPiece; emphasised: boolean }) {
  const styles = useStyles();
  const { text, problem, marks, starts } = piece;
  if (!problem && marks.length === 0) return text;
  const Tag = problem ? 'mark' : 'span';
  return (
    <Tag
      className={mergeClasses(
        problem && styles.problem,
        marks.length > 0 && styles.reading,
        starts.length > 0 && styles.numbered,
        emphasised && styles.emphasised,
      )}
      {...(starts.length > 0 && { 'data-number': starts.map((mark) => mark + 1).join(' ') })}
      {...(emphasised && { 'data-emphasised': true })}
    >
      {text}
    </Tag>
  );
}
