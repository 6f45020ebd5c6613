import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowSync16Regular } from '@fluentui/react-icons/svg/arrow-sync';
import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import type { PaneController } from '../controller.ts';
import { fixedCount, openCounts, type Results } from '../results.ts';
import { isFree, type PaneState, recognitionOf, resultsOf } from '../state.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalS}`,
  },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0, flexGrow: 1 },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  status: { color: tokens.colorNeutralForeground2 },
  button: { flexShrink: 0 },
});

/** 顶端：此刻的情形，与最常用的一个按钮。 */
export function CheckBar({ state, controller }: { state: PaneState; controller: PaneController }) {
  const styles = useStyles();
  const results = resultsOf(state.stage);
  const checking = state.stage.name === 'checking';
  return (
    <header className={styles.bar}>
      <div className={styles.words}>
        <h1 className={styles.title}>教育台账校验</h1>
        <Text size={200} className={styles.status} truncate wrap={false} block>
          {statusText(state)}
        </Text>
      </div>
      <Button
        className={styles.button}
        appearance="primary"
        icon={results ? <ArrowSync16Regular /> : <CheckmarkCircle16Regular />}
        disabledFocusable={!isFree(state) || state.stage.name === 'unrecognised'}
        onClick={() => void controller.check()}
      >
        {checking ? '校验中' : results ? '再次校验' : '校验'}
      </Button>
    </header>
  );
}

function statusText(state: PaneState): string {
  if (state.stage.name === 'starting') return '正在认表…';
  if (state.stage.name === 'unread') return '还没有认出工作簿里的表';
  const results = resultsOf(state.stage);
  if (results) return resultsText(results);
  const found = recognitionOf(state.stage)?.tables.length ?? 0;
  return found === 0 ? '没有认出可校验的表' : `认出 ${found} 张表，尚未校验`;
}

function resultsText(results: Results): string {
  const counts = openCounts(results);
  const open = counts.error + counts.warning + counts.info;
  const fixed = fixedCount(results);
  if (results.checked.findings.length === 0) return '没有发现问题';
  return fixed === 0 ? `共 ${open} 条结果` : `尚余 ${open} 条，已修复 ${fixed} 条`;
}
