import { Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { ArrowSync16Regular } from '@fluentui/react-icons/svg/arrow-sync';
import type { Recognition } from '../../excel/table.ts';
import type { PaneController } from '../controller.ts';
import { type PaneState, recognitionOf } from '../state.ts';
import { NothingRecognised } from './NothingRecognised.tsx';
import { SettingsPanel } from './SettingsPanel.tsx';
import { SkippedSheets } from './SkippedSheets.tsx';
import { TableCard } from './TableCard.tsx';

const useStyles = makeStyles({
  view: {
    overflowY: 'auto',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    '& > *': { flexShrink: 0 },
  },
  tables: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalS },
  waiting: { padding: tokens.spacingVerticalXXL },
  again: { alignSelf: 'start' },
});

/** “工作表”一栏：认出了什么，没认出什么，怎样校验。 */
export function SheetsView({ state, controller }: { state: PaneState; controller: PaneController }) {
  const styles = useStyles();
  const recognition = recognitionOf(state.stage);
  if (!recognition && state.stage.name !== 'unread')
    return <Spinner className={styles.waiting} label="正在认表…" labelPosition="below" />;
  return (
    <div className={styles.view}>
      {recognition ? <Recognised recognition={recognition} controller={controller} /> : <Unread />}
      {state.stage.name === 'recognised' ? (
        <Button
          className={styles.again}
          size="small"
          icon={<ArrowSync16Regular />}
          onClick={() => void controller.recognise()}
        >
          重新认表
        </Button>
      ) : null}
      <SettingsPanel state={state} controller={controller} />
    </div>
  );
}

function Unread() {
  return <Text>还没有认出工作簿里的表，原因见上方的消息。处理之后，点“重新认表”。</Text>;
}

function Recognised({ recognition, controller }: { recognition: Recognition; controller: PaneController }) {
  const { tables, skipped } = recognition;
  const styles = useStyles();
  if (tables.length === 0) return <NothingRecognised skipped={skipped} controller={controller} />;
  return (
    <>
      <ul className={styles.tables} aria-label="认出的表">
        {tables.map((table) => (
          <TableCard key={table.name} table={table} controller={controller} />
        ))}
      </ul>
      <SkippedSheets skipped={skipped} controller={controller} />
    </>
  );
}
