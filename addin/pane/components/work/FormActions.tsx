import { Button } from '@fluentui/react-components';
import { useWorkStyles } from './work-styles.ts';

interface FormActionsProps {
  readonly disabled?: boolean;
  readonly onBack: () => void;
  readonly onPlan: () => void;
}

/** 每张表单末尾的两个按钮。 */
export function FormActions({ disabled = false, onBack, onPlan }: FormActionsProps) {
  const styles = useWorkStyles();
  return (
    <div className={styles.buttons}>
      <Button appearance="primary" disabledFocusable={disabled} onClick={onPlan}>
        看看要写什么
      </Button>
      <Button onClick={onBack}>返回</Button>
    </div>
  );
}
