import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { LocatedFinding } from '../../tasks/tasks.ts';
import type { PaneController } from '../controller.ts';
import type { PaneState } from '../state.ts';
import { exampleText, severityReason } from '../wording.ts';
import { DetailSection } from './DetailSection.tsx';

const useStyles = makeStyles({
  words: { display: 'grid', gap: tokens.spacingVerticalXS, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface WhySectionProps {
  readonly finding: LocatedFinding;
  readonly state: PaneState;
  readonly controller: PaneController;
}

/** 为什么：这条规则管什么，为什么列为这个程度。规则的说明取不到，其余照说。 */
export function WhySection({ finding, state, controller }: WhySectionProps) {
  const styles = useStyles();
  const { rules } = state;
  const idle = rules.status === 'idle';
  useEffect(() => {
    if (idle) void controller.readRules();
  }, [idle, controller]);
  const rule = rules.status === 'ready' ? rules.items.find(({ id }) => id === finding.rule) : undefined;
  const { label, text } = severityReason(finding);
  return (
    <DetailSection title="为什么">
      <div className={styles.words}>
        {rule ? (
          <>
            <Text weight="semibold">{rule.title}</Text>
            <Text>{rule.description}</Text>
            <Text>{exampleText(rule.example)}</Text>
          </>
        ) : null}
        <Text>
          列为“{label}”：{text}
        </Text>
        {rules.status === 'failed' ? (
          <Text className={styles.quiet}>
            这条规则的说明没有取到：{rules.failure.message}
            <Link as="button" inline onClick={() => void controller.readRules()}>
              再取一次
            </Link>
          </Text>
        ) : null}
        <Text size={200} className={styles.quiet}>
          规则编号 {finding.rule}
        </Text>
      </div>
    </DetailSection>
  );
}
