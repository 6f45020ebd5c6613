import { Button, Text } from '@fluentui/react-components';
import type { ImportCommands } from '../../import/import-commands.ts';
import type { ImportState } from '../../import/import-state.ts';
import { useWorkStyles } from '../work/work-styles.ts';
import { DiffSection } from './DiffSection.tsx';

type Drafted = Extract<ImportState, { readonly step: 'draft' | 'publishing' | 'discarding' }>;

interface DraftViewProps {
  readonly state: Drafted;
  readonly commands: ImportCommands;
}

/** 一份草稿：与当前版本差在哪里，发布还是丢弃。 */
export function DraftView({ state, commands }: DraftViewProps) {
  const styles = useWorkStyles();
  const { draft, diff } = state.review;
  return (
    <>
      <Text weight="semibold">草稿“{draft.title}”</Text>
      {draft.note === '' ? null : (
        <Text size={200} className={styles.quiet}>
          {draft.note}
        </Text>
      )}
      <Text size={200} className={styles.quiet}>
        与当前版本 {diff.against} 相比，{diff.resources.length} 类有变；没有列出的照旧。
      </Text>
      {diff.resources.map((one) => (
        <DiffSection key={one.resource} diff={one} />
      ))}
      <Actions state={state} commands={commands} />
    </>
  );
}

function Actions({ state, commands }: DraftViewProps) {
  const styles = useWorkStyles();
  const busy = state.step !== 'draft';
  if (state.overtaken)
    return (
      <>
        <Text role="alert">
          没有发布：起草之后，别人先发布了新的一版。为了不盖掉别人的改动，这份草稿不能再发布；请丢弃它，照新版
          {state.reading ? '重新读表' : '重新导入'}，再看一次差别。
        </Text>
        <div className={styles.buttons}>
          <Button appearance="primary" disabledFocusable={busy} onClick={() => void commands.startOver()}>
            {state.reading ? '丢弃，照新版重新读表' : '丢弃这份草稿'}
          </Button>
          <Button disabledFocusable={busy} onClick={commands.close}>
            先不动
          </Button>
        </div>
      </>
    );
  if (state.step === 'draft' && state.asking === 'publish')
    return (
      <>
        <Text role="alert">发布之后，它即刻成为当前版本，所有人的校验都照它。确实要发布吗？</Text>
        <div className={styles.buttons}>
          <Button appearance="primary" onClick={() => void commands.publish()}>
            确实发布
          </Button>
          <Button onClick={commands.answerNo}>再看看</Button>
        </div>
      </>
    );
  if (state.step === 'draft' && state.asking === 'discard')
    return (
      <>
        <Text role="alert">丢弃之后找不回来；工作簿里的表不受影响。确实要丢弃这份草稿吗？</Text>
        <div className={styles.buttons}>
          <Button appearance="primary" onClick={() => void commands.discard()}>
            确实丢弃
          </Button>
          <Button onClick={commands.answerNo}>留着</Button>
        </div>
      </>
    );
  return (
    <div className={styles.buttons}>
      <Button appearance="primary" disabledFocusable={busy} onClick={() => commands.ask('publish')}>
        {state.step === 'publishing' ? '正在发布…' : '发布'}
      </Button>
      <Button disabledFocusable={busy} onClick={() => commands.ask('discard')}>
        {state.step === 'discarding' ? '正在丢弃…' : '丢弃'}
      </Button>
      <Button disabledFocusable={busy} onClick={commands.close}>
        先不动
      </Button>
    </div>
  );
}
