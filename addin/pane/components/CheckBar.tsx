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

interface CheckBarProps {
  readonly state: PaneState;
  readonly controller: PaneController;
}

/** 顶端：此刻的情形，与最常用的一个按钮。 */
export function CheckBar({ state, controller }: CheckBarProps) {
  const styles = useStyles();
  return (
    <header className={styles.bar}>
      <div className={styles.words}>
        <h1 className={styles.title}>教育台账校验</h1>
        <Text size={200} className={styles.status} truncate wrap={false} block>
          {statusText(state)}
        </Text>
      </div>
      <MainButton state={state} controller={controller} />
    </header>
  );
}

/** 眼下最该按的一个：一张表也没认出时是重新认表，其余是校验。 */
function MainButton({ state, controller }: CheckBarProps) {
  const styles = useStyles();
  const { stage } = state;
  if (stage.name === 'unrecognised' || stage.name === 'unread')
    return (
      <Button
        className={styles.button}
        appearance="primary"
        icon={<ArrowSync16Regular />}
        onClick={() => void controller.recognise()}
      >
        重新认表
      </Button>
    );
  const again = resultsOf(stage) !== undefined;
  return (
    <Button
      className={styles.button}
      appearance="primary"
      icon={again ? <ArrowSync16Regular /> : <CheckmarkCircle16Regular />}
      disabledFocusable={!isFree(state)}
      onClick={() => void controller.check()}
    >
      {stage.name === 'checking' ? '校验中' : again ? '再次校验' : '校验'}
    </Button>
  );
}

function statusText(state: PaneState): string {
  if (state.stage.name === 'starting') return '正在认表…';
  if (state.stage.name === 'unread') return '还没有认出工作簿里的表';
  const results = resultsOf(state.stage);
  if (results) return `${resultsText(results)}${state.live.rechecking ? ' · 正在复核' : ''}`;
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
