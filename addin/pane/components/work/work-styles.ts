import { makeStyles, tokens } from '@fluentui/react-components';

/** “工具”一栏各步共用的版式。 */
export const useWorkStyles = makeStyles({
  view: {
    overflowY: 'auto',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    '& > *': { flexShrink: 0 },
  },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalS },
  lines: { margin: 0, paddingLeft: '1.4em', display: 'grid', gap: tokens.spacingVerticalXXS, overflowWrap: 'anywhere' },
  group: { border: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS, flexWrap: 'wrap' },
  heading: { margin: 0, outlineStyle: 'none', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
});
