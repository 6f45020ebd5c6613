import { Button, Text } from '@fluentui/react-components';
import type { LeftFinding, PreviewedChange } from '../../../tasks/change-tasks.ts';
import type { WorkPlan } from '../../../tasks/work/work.ts';
import { cellText, sentence } from '../../wording.ts';
import { DifferenceLines } from '../DifferenceLines.tsx';
import { useWorkStyles } from './work-styles.ts';

/** 一次列这么多处；再多的只说数目，照写。 */
const MOST_SHOWN = 100;

interface PlanViewProps {
  readonly plan: WorkPlan;
  readonly writing: boolean;
  readonly onBack: () => void;
  readonly onCarryOut: () => void;
}

/** 写之前过目：各步、会改掉的内容、写不成的。 */
export function PlanView({ plan, writing, onBack, onCarryOut }: PlanViewProps) {
  const styles = useWorkStyles();
  const nothing = plan.steps.length === 0;
  return (
    <>
      {nothing ? (
        <Text>{plan.left.length === 0 ? '已经是最新的，没有要写的。' : '没有能写的，原因见下。'}</Text>
      ) : (
        <ol className={styles.lines} aria-label="要做的各步">
          {plan.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
      {plan.notes.map((note) => (
        <Text key={note} size={200} className={styles.quiet}>
          {sentence(note)}
        </Text>
      ))}
      <Changes changes={plan.changes} />
      <Left left={plan.left} />
      <div className={styles.buttons}>
        {nothing ? null : (
          <Button appearance="primary" disabledFocusable={writing} onClick={onCarryOut}>
            {writing ? '正在写…' : '写进工作簿'}
          </Button>
        )}
        <Button disabledFocusable={writing} onClick={onBack}>
          返回
        </Button>
      </div>
    </>
  );
}

function Changes({ changes }: { changes: readonly PreviewedChange[] }) {
  const styles = useWorkStyles();
  if (changes.length === 0) return null;
  return (
    <section>
      <h3 className={styles.heading}>会改掉 {changes.length} 格已有的内容</h3>
      <ul className={styles.list} aria-label="会改掉的内容">
        {changes.slice(0, MOST_SHOWN).map(({ worksheet, address, before, after }) => (
          <li key={`${worksheet}!${address}`}>
            <Text weight="semibold">
              {worksheet} {address}
            </Text>
            <DifferenceLines before={cellText(before)} after={cellText(after)} labels={['现在', '改为']} />
          </li>
        ))}
      </ul>
      {changes.length > MOST_SHOWN ? <Text>还有 {changes.length - MOST_SHOWN} 格没有列出，也一并改。</Text> : null}
    </section>
  );
}

export function Left({ left }: { left: readonly LeftFinding[] }) {
  const styles = useWorkStyles();
  if (left.length === 0) return null;
  return (
    <section>
      <h3 className={styles.heading}>{left.length} 处不写</h3>
      <ul className={styles.lines} aria-label="不写的">
        {left.slice(0, MOST_SHOWN).map(({ id, worksheet, address, why }) => (
          <li key={id}>
            {worksheet} {address}：{sentence(why)}
          </li>
        ))}
      </ul>
      {left.length > MOST_SHOWN ? <Text>还有 {left.length - MOST_SHOWN} 处没有列出。</Text> : null}
    </section>
  );
}
