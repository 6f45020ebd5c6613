import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Select,
  Spinner,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { SHEET_KINDS } from '../../../../shared/sheets/kinds.ts';
import type { CorrectedKind } from '../../../excel/corrections.ts';
import { MOST_HEADER_ROWS } from '../../../tasks/correction-tasks.ts';
import type { PaneController } from '../../controller.ts';
import { type Correcting, missingTitles, requestOf } from '../../correcting/correcting-state.ts';
import type { Failure } from '../../failures.ts';
import { HeaderColumns } from './HeaderColumns.tsx';

const useStyles = makeStyles({
  content: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    alignContent: 'start',
  },
  rows: {
    display: 'grid',
    alignItems: 'start',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: tokens.spacingHorizontalM,
  },
  depth: { minWidth: 0, '& select': { minWidth: 0 } },
  number: { minWidth: 0, '& input': { width: '100%', minWidth: 0 } },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

const KINDS: readonly { kind: CorrectedKind; title: string }[] = [
  ...SHEET_KINDS,
  { kind: 'not-a-table', title: '这不是要校验的表' },
];

const LAST_ROW_OF_EXCEL = 1_048_576;

/** 官员说明一张工作表上的表：哪种表，表头在哪一行，各列是什么。 */
export function CorrectionDialog({ correcting, controller }: { correcting: Correcting; controller: PaneController }) {
  const styles = useStyles();
  const { worksheet, kind, preview, saving, failure } = correcting;
  const close = () => controller.dispatch({ type: 'correcting', action: { type: 'closed' } });
  const missing = missingTitles(correcting);
  const canSave = !saving && requestOf(correcting) !== undefined;
  return (
    <Dialog open onOpenChange={close}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>更正“{worksheet}”</DialogTitle>
          <DialogContent className={styles.content}>
            <Field label="这是哪种表">
              <Select
                value={kind ?? ''}
                onChange={(_, { value }) => {
                  const chosen = KINDS.find((each) => each.kind === value);
                  if (chosen)
                    controller.dispatch({ type: 'correcting', action: { type: 'kind-chosen', kind: chosen.kind } });
                }}
              >
                {kind === undefined ? <option value="">请选择</option> : null}
                {KINDS.map((each) => (
                  <option key={each.kind} value={each.kind}>
                    {each.title}
                  </option>
                ))}
              </Select>
            </Field>
            <HeaderRowFields correcting={correcting} controller={controller} />
            {preview.status === 'loading' ? <Spinner size="tiny" label="正在读表头…" /> : null}
            {preview.status === 'failed' ? <FailureBar failure={preview.failure} /> : null}
            {preview.status === 'ready' && kind === 'not-a-table' ? (
              <Text>保存之后，这处表头和它下面的记录不再校验；随时可以恢复自动识别。</Text>
            ) : null}
            {preview.status === 'ready' && kind === undefined ? (
              <Text className={styles.quiet}>选好是哪种表，再给各列选上它是什么。</Text>
            ) : null}
            {preview.status === 'ready' && kind !== undefined && kind !== 'not-a-table' ? (
              <HeaderColumns kind={kind} header={preview.header} fields={correcting.fields} controller={controller} />
            ) : null}
            {preview.status === 'ready' && missing.length > 0 ? (
              <Text size={200} className={styles.quiet}>
                还没有选上的必备列：{missing.join('、')}。表里没有的，照此保存，校验时会说明缺列。
              </Text>
            ) : null}
            {failure ? <FailureBar failure={failure} /> : null}
          </DialogContent>
          <DialogActions fluid>
            <Button onClick={close}>取消</Button>
            <Button appearance="primary" disabledFocusable={!canSave} onClick={() => void controller.correcting.save()}>
              {saving ? '正在保存…' : '保存'}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/** 没做成的缘故。出现时滚到眼前：选列的单子长，“保存”按钮在它之外。 */
function FailureBar({ failure }: { failure: Failure }) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    ref.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <MessageBar intent="error" layout="multiline" ref={ref}>
      <MessageBarBody role="alert">
        {failure.message}
        {failure.detail === undefined ? null : ` ${failure.detail}`}
      </MessageBarBody>
    </MessageBar>
  );
}

/** 表头在第几行、共几行，和那一行的文字。 */
function HeaderRowFields({ correcting, controller }: { correcting: Correcting; controller: PaneController }) {
  const styles = useStyles();
  const { rows, preview } = correcting;
  // 正打着的数可能还不成行号；成了才去读那一行。
  const [typed, setTyped] = useState<string>();
  const chosen = rows.headerRow === undefined ? '' : String(rows.headerRow);
  const row = Number(typed ?? chosen);
  const isRow = Number.isInteger(row) && row >= 1 && row <= LAST_ROW_OF_EXCEL;
  return (
    <>
      <div className={styles.rows}>
        <Field
          label="表头在第几行"
          hint={rows.headerRows > 1 ? '填最下一行' : ''}
          {...(typed !== undefined && !isRow ? { validationMessage: '请填工作表的行号' } : {})}
        >
          <Input
            type="number"
            className={styles.number}
            value={typed ?? chosen}
            input={{ min: 1, max: LAST_ROW_OF_EXCEL }}
            onChange={(_, { value }) => {
              setTyped(value);
              const headerRow = Number(value);
              if (Number.isInteger(headerRow) && headerRow >= 1 && headerRow <= LAST_ROW_OF_EXCEL)
                void controller.correcting.chooseRows({ ...rows, headerRow });
            }}
          />
        </Field>
        <Field label="表头共几行">
          <Select
            className={styles.depth}
            value={String(rows.headerRows)}
            onChange={(_, { value }) => void controller.correcting.chooseRows({ ...rows, headerRows: Number(value) })}
          >
            {Array.from({ length: MOST_HEADER_ROWS }, (_, i) => i + 1).map((count) => (
              <option key={count} value={count}>
                {count}行
              </option>
            ))}
          </Select>
        </Field>
      </div>
      {preview.status === 'ready' ? (
        <Text size={200} className={styles.quiet} aria-live="polite">
          {headerLine(preview.header)}
        </Text>
      ) : null}
    </>
  );
}

function headerLine({ columns, headerRow }: { columns: readonly { header: string }[]; headerRow: number }): string {
  const texts = columns.flatMap(({ header }) => (header === '' ? [] : [header.replace(/\s+/gu, '')]));
  return texts.length === 0 ? `第${headerRow}行没有字，请换一行。` : `第${headerRow}行：${texts.join('、')}`;
}
