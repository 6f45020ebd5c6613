import { Button, Text } from '@fluentui/react-components';
import type { WorkDone } from '../../../tasks/work/work.ts';
import { sentence } from '../../wording.ts';
import { Left } from './PlanView.tsx';
import { useWorkStyles } from './work-styles.ts';

interface DoneViewProps {
  readonly done: WorkDone;
  readonly onGoTo: (place: NonNullable<WorkDone['open']>) => void;
  readonly onUndo: () => void;
  readonly onClose: () => void;
}

/** 写好了：写了什么，去哪里看，怎样撤销。 */
export function DoneView({ done, onGoTo, onUndo, onClose }: DoneViewProps) {
  const styles = useWorkStyles();
  const { open, entries } = done;
  return (
    <>
      <Text weight="semibold">
        {entries.length === 0 ? '没有写成，原因见下。' : '已写好，记在“改动记录”里，随时可以撤销。'}
      </Text>
      {done.notes.map((note) => (
        <Text key={note} size={200} className={styles.quiet}>
          {sentence(note)}
        </Text>
      ))}
      <Left left={done.left} />
      <div className={styles.buttons}>
        {open ? (
          <Button appearance="primary" onClick={() => onGoTo(open)}>
            去看“{open.worksheet}”
          </Button>
        ) : null}
        {entries.length > 0 ? <Button onClick={onUndo}>撤销这一次</Button> : null}
        <Button onClick={onClose}>完成</Button>
      </div>
    </>
  );
}
