import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { PaneController } from '../controller.ts';
import { findingOf, listRows, type Results, shownFindings, visibleFindings } from '../results.ts';
import { isFree, type PaneState, resultsOf } from '../state.ts';
import { AllClear } from './AllClear.tsx';
import { FindingDetail } from './FindingDetail.tsx';
import { FindingList } from './FindingList.tsx';
import { ResultsToolbar } from './ResultsToolbar.tsx';

const useStyles = makeStyles({
  empty: {
    display: 'grid',
    justifyItems: 'start',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}`,
  },
});

interface ResultsViewProps {
  readonly state: PaneState;
  readonly controller: PaneController;
}

/** “校验结果”一栏：列表，或其中一条的详情。 */
export function ResultsView({ state, controller }: ResultsViewProps) {
  const styles = useStyles();
  const results = resultsOf(state.stage);
  if (!results)
    return (
      <div className={styles.empty}>
        <Text>
          {state.stage.name === 'checking'
            ? '校验完成后，结果列在这里。'
            : '还没有校验。点上方的“校验”，结果列在这里。'}
        </Text>
      </div>
    );
  if (shownFindings(results).length === 0) return <AllClear results={results} />;
  const chosen = findingOf(results, results.chosen);
  return chosen ? (
    <FindingDetail finding={chosen} results={results} state={state} controller={controller} />
  ) : (
    <FindingsPage results={results} free={isFree(state)} controller={controller} />
  );
}

interface FindingsPageProps {
  readonly results: Results;
  readonly free: boolean;
  readonly controller: PaneController;
}

function FindingsPage({ results, free, controller }: FindingsPageProps) {
  const styles = useStyles();
  const { checked, mended, only, query, order } = results;
  const rows = useMemo(
    () => listRows(visibleFindings({ checked, mended, only, query, order })),
    [checked, mended, only, query, order],
  );
  return (
    <>
      <ResultsToolbar results={results} free={free} controller={controller} />
      {rows.length > 0 ? (
        <FindingList rows={rows} results={results} controller={controller} />
      ) : (
        <div className={styles.empty}>
          <Text>没有符合条件的结果。</Text>
          <Button size="small" onClick={() => controller.dispatch({ type: 'filters-cleared' })}>
            显示全部
          </Button>
        </div>
      )}
    </>
  );
}
