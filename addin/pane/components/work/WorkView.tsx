import { Button, Spinner } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef } from 'react';
import type { Work } from '../../../tasks/work/work.ts';
import type { PaneController } from '../../controller.ts';
import { type PaneState, recognitionOf, resultsOf } from '../../state.ts';
import type { WorkState } from '../../work/work-state.ts';
import { PLANNING_TEXT, workTitle } from '../../work/work-wording.ts';
import { ImportView } from '../import/ImportView.tsx';
import { BreakDownForm } from './BreakDownForm.tsx';
import { ConsolidateForm } from './ConsolidateForm.tsx';
import { CoverForm } from './CoverForm.tsx';
import { DoneView } from './DoneView.tsx';
import { EnrichForm } from './EnrichForm.tsx';
import type { FormProps } from './form.ts';
import { PlanView } from './PlanView.tsx';
import { PullListForm } from './PullListForm.tsx';
import { PullValuesForm } from './PullValuesForm.tsx';
import { ReportForm } from './ReportForm.tsx';
import { WorkMenu } from './WorkMenu.tsx';
import { useWorkStyles } from './work-styles.ts';

/** 加一件活：写一张表单，添进这里。 */
const FORMS: Readonly<Record<Work, (props: FormProps) => ReactNode>> = {
  enrich: EnrichForm,
  'break-down': BreakDownForm,
  'pull-list': PullListForm,
  'pull-values': PullValuesForm,
  cover: CoverForm,
  report: ReportForm,
  consolidate: ConsolidateForm,
};

interface WorkViewProps {
  readonly state: PaneState;
  readonly controller: PaneController;
}

/** “工具”一栏。 */
export function WorkView({ state, controller }: WorkViewProps) {
  const styles = useWorkStyles();
  const { work } = state;
  const heading = useRef<HTMLHeadingElement>(null);
  const last = useRef(work.step);
  useEffect(() => {
    // 换了一步，刚按的按钮已不在了：焦点移到这一步的题目上。
    if (last.current !== work.step) heading.current?.focus();
    last.current = work.step;
  }, [work.step]);
  if (state.imports.step !== 'closed') return <ImportView imports={state.imports} commands={controller.imports} />;
  if (work.step === 'menu')
    return (
      <WorkMenu onOpen={(chosen) => controller.work.open(chosen)} onImport={() => void controller.imports.open()} />
    );
  return (
    <div className={styles.view}>
      <h2 className={styles.heading} tabIndex={-1} ref={heading}>
        {titleOf(work)}
      </h2>
      <Step state={state} controller={controller} />
    </div>
  );
}

function titleOf(work: WorkState): string {
  switch (work.step) {
    case 'menu':
      return '';
    case 'form':
    case 'done':
      return workTitle(work.work);
    case 'planning':
      return workTitle(work.back.work);
    case 'planned':
    case 'writing':
      return work.plan.title;
  }
}

function Step({ state, controller }: WorkViewProps) {
  const { work, stage } = state;
  const { work: commands } = controller;
  switch (work.step) {
    case 'menu':
      return null;
    case 'form': {
      const Form = FORMS[work.work];
      return (
        <Form
          recognition={recognitionOf(stage)}
          checked={resultsOf(stage)?.checked}
          matched={work.matched}
          onPlan={(request) => void commands.plan(request)}
          onMatch={(list) => void commands.match(list)}
          onBack={commands.close}
        />
      );
    }
    case 'planning':
      return (
        <>
          <Spinner
            label={work.progress ? `${PLANNING_TEXT[work.progress.step]}…` : '正在准备…'}
            labelPosition="below"
          />
          <Button onClick={commands.cancelPlanning}>取消</Button>
        </>
      );
    case 'planned':
    case 'writing':
      return (
        <PlanView
          plan={work.plan}
          writing={work.step === 'writing'}
          onBack={commands.goBack}
          onCarryOut={() => void commands.carryOut()}
        />
      );
    case 'done':
      return (
        <DoneView
          done={work.done}
          onGoTo={(place) => void commands.show(place)}
          onUndo={() => void commands.undo()}
          onClose={commands.close}
        />
      );
  }
}
