import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircle48Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import type { Results } from '../results.ts';
import { kindTitle, rowCount } from '../wording.ts';

const useStyles = makeStyles({
  view: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalXXL}`,
    textAlign: 'center',
    overflowY: 'auto',
  },
  icon: { color: tokens.colorStatusSuccessForeground1 },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** 没有一条结果。说清查了什么，不说“全对”。 */
export function AllClear({ results }: { results: Results }) {
  const styles = useStyles();
  return (
    <div className={styles.view}>
      <CheckmarkCircle48Regular className={styles.icon} aria-hidden />
      <h2 className={styles.title}>没有发现问题</h2>
      {results.checked.recognition.tables.map((table) => (
        <Text key={table.name}>
          {table.name}：{kindTitle(table)}，{rowCount(table)} 行
        </Text>
      ))}
      <Text size={200} className={styles.quiet}>
        只校验规则管到的内容；数字与事实是否属实，仍请经办人核对。
      </Text>
    </div>
  );
}
