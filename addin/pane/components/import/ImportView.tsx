import { Button, Spinner, Text } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { ImportCommands } from '../../import/import-commands.ts';
import type { ImportState } from '../../import/import-state.ts';
import { IMPORT_TITLE } from '../../import/import-wording.ts';
import { useWorkStyles } from '../work/work-styles.ts';
import { ChooseForm } from './ChooseForm.tsx';
import { DraftView } from './DraftView.tsx';
import { ReadingView } from './ReadingView.tsx';

interface ImportViewProps {
  readonly imports: ImportState;
  readonly commands: ImportCommands;
}

/** 导入参考数据：选表、看问题、看差别，再发布或丢弃。 */
export function ImportView({ imports, commands }: ImportViewProps) {
  const styles = useWorkStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const { step } = imports;
  const last = useRef<ImportState['step']>('closed');
  useEffect(() => {
    // 换了一步，刚按的按钮已不在了：焦点移到题目上。
    if (last.current !== step) heading.current?.focus();
    last.current = step;
  }, [step]);
  return (
    <div className={styles.view}>
      <h2 className={styles.heading} tabIndex={-1} ref={heading}>
        {IMPORT_TITLE}
      </h2>
      <Step imports={imports} commands={commands} />
    </div>
  );
}

function Step({ imports, commands }: ImportViewProps) {
  const styles = useWorkStyles();
  switch (imports.step) {
    case 'closed':
      return null;
    case 'finding':
      return <Spinner label="正在认表…" labelPosition="below" />;
    case 'opening':
      return <Spinner label="正在打开草稿…" labelPosition="below" />;
    case 'choosing':
      return (
        <ChooseForm
          found={imports.found}
          onRead={(names) => void commands.read(names)}
          onReview={(draft) => void commands.review(draft)}
          onBack={commands.close}
        />
      );
    case 'reading':
      return (
        <>
          <Spinner label="正在读表…" labelPosition="below" />
          <Button onClick={commands.cancelReading}>取消</Button>
        </>
      );
    case 'read':
    case 'drafting':
      return (
        <ReadingView
          reading={imports.reading}
          drafting={imports.step === 'drafting'}
          onShow={(problem) => void commands.show(problem)}
          onDraft={(named) => void commands.draft(named)}
          onBack={commands.goBack}
        />
      );
    case 'draft':
    case 'publishing':
    case 'discarding':
      return <DraftView state={imports} commands={commands} />;
    case 'published':
      return (
        <>
          <Text weight="semibold">已发布。现在所有人都照“{imports.edition.title}”校验。</Text>
          <Text size={200} className={styles.quiet}>
            参考数据版本 {imports.edition.id}。以往的版本都还在；要改回去，把原来的内容另起一版发布。
          </Text>
          <div className={styles.buttons}>
            <Button appearance="primary" onClick={commands.close}>
              完成
            </Button>
          </div>
        </>
      );
  }
}
