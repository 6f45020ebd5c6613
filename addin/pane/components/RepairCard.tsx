import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowUndo16Regular } from '@fluentui/react-icons/svg/arrow-undo';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { Wrench16Regular } from '@fluentui/react-icons/svg/wrench';
import { useEffect, useRef } from 'react';
import type { LocatedFinding } from '../../tasks/tasks.ts';
import type { PaneController } from '../controller.ts';
import { focusLost } from '../focus.ts';
import { fixableFindings } from '../repairing/batch.ts';
import { isOutdated, type Results, repairOf } from '../results.ts';
import { cellText } from '../wording.ts';
import { DifferenceLines } from './DifferenceLines.tsx';

const useStyles = makeStyles({
  card: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    justifyItems: 'start',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  fixed: {
    borderTopColor: tokens.colorStatusSuccessBorder1,
    borderRightColor: tokens.colorStatusSuccessBorder1,
    borderBottomColor: tokens.colorStatusSuccessBorder1,
    borderLeftColor: tokens.colorStatusSuccessBorder1,
  },
  done: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    color: tokens.colorStatusSuccessForeground1,
  },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS },
});

interface RepairCardProps {
  readonly finding: LocatedFinding;
  readonly results: Results;
  readonly free: boolean;
  readonly next: string | undefined;
  readonly controller: PaneController;
}

/** 有把握的改法：改前改后，一个按钮；改过之后可以撤销。 */
export function RepairCard({ finding, results, free, next, controller }: RepairCardProps) {
  const styles = useStyles();
  const repair = repairOf(results, finding.id);
  const status = repair?.status ?? 'open';
  const mainButton = useRef<HTMLButtonElement>(null);
  const shown = useRef(status);
  useEffect(() => {
    // 按下的按钮换成了别的，焦点随着走到新的主按钮上；正在表格里打字的，不抢他的焦点。
    if (shown.current !== status && focusLost()) mainButton.current?.focus();
    shown.current = status;
  }, [status]);

  if (repair?.status === 'fixed') {
    const { entry } = repair;
    return (
      <div className={styles.card}>
        <Text weight="semibold" className={styles.done}>
          <CheckmarkCircle16Filled aria-hidden />
          已修复
        </Text>
        <DifferenceLines before={cellText(entry.before)} after={cellText(entry.after)} labels={['原来', '现在']} />
        <div className={styles.buttons}>
          {next === undefined ? null : (
            <Button ref={mainButton} appearance="primary" onClick={() => void controller.choose(next)}>
              下一条
            </Button>
          )}
          <Button
            ref={next === undefined ? mainButton : undefined}
            icon={<ArrowUndo16Regular />}
            disabledFocusable={!free}
            onClick={() => void controller.undo(entry.id)}
          >
            撤销
          </Button>
        </div>
      </div>
    );
  }
  if (repair?.status === 'gone')
    return (
      <div className={styles.card}>
        <Text weight="semibold" className={styles.done}>
          <CheckmarkCircle16Filled aria-hidden />
          已修复
        </Text>
        <Text>这一格改过之后，复核已没有这条结果。</Text>
        {next === undefined ? null : (
          <Button ref={mainButton} onClick={() => void controller.choose(next)}>
            下一条
          </Button>
        )}
      </div>
    );
  if (!finding.fix) return null;
  if (repair?.status === 'changed')
    return (
      <div className={styles.card}>
        <Text>没有改动：这一格在校验之后被人改过，现在是“{cellText(repair.current)}”。请再次校验。</Text>
        <Button ref={mainButton} disabledFocusable={!free} onClick={() => void controller.check()}>
          再次校验
        </Button>
      </div>
    );
  if (isOutdated(results, finding))
    return (
      <div className={styles.card}>
        <Text>这一格刚刚改过，这条结果说的是改前的文字。全部改完后，请再次校验。</Text>
      </div>
    );
  const alike = fixableFindings(results, finding.rule).length;
  return (
    <div className={styles.card}>
      <DifferenceLines before={cellText(finding.value)} after={cellText(finding.fix.value)} labels={['现在', '改为']} />
      <Button
        ref={mainButton}
        appearance="primary"
        icon={<Wrench16Regular />}
        disabledFocusable={!free}
        onClick={() => void controller.fix(finding.id)}
      >
        修复
      </Button>
      {alike > 1 ? (
        <Button disabledFocusable={!free} onClick={() => void controller.previewAll(finding.rule)}>
          同类都修复（{alike} 条）
        </Button>
      ) : null}
    </div>
  );
}
