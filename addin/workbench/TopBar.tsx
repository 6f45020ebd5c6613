import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  Spinner,
  Text,
  tokens,
} from '@fluentui/react-components';
import { ArrowDownloadRegular, FolderOpenRegular, TableRegular } from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import { SAMPLES } from './samples.ts';
import type { Session, SessionState } from './session.ts';
import { UnsavedDialog } from './UnsavedDialog.tsx';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap' },
  file: { flexGrow: 1, minWidth: 0, display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  standIn: {
    margin: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  unsaved: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
});

export function TopBar({ session, state }: { session: Session; state: SessionState }) {
  const styles = useStyles();
  const picker = useRef<HTMLInputElement>(null);
  const [pending, setPending] = useState<() => void>();

  /** 有没保存的改动时先问一句，再换工作簿。 */
  const guarded = (open: () => void) => {
    if (state.unsaved) setPending(() => open);
    else open();
  };

  return (
    <header>
      <div className={styles.bar}>
        <h1 className={styles.title}>教育台账 工作台</h1>
        <div className={styles.file}>
          <Text className={styles.name} title={state.fileName}>
            {state.fileName}
          </Text>
          {state.unsaved ? <Text className={styles.unsaved}>（有改动未保存）</Text> : null}
          {state.busy ? <Spinner size="tiny" label={state.busy} /> : null}
        </div>
        <input
          ref={picker}
          type="file"
          accept=".xlsx"
          hidden
          aria-label="选择要打开的 .xlsx 文件"
          onChange={(event) => {
            const file = event.target.files?.[0];
            event.target.value = '';
            if (file) void session.openFile(file);
          }}
        />
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Button icon={<TableRegular />} disabled={state.busy !== undefined}>
              示例
            </Button>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {SAMPLES.map((sample) => (
                <MenuItem
                  key={sample.fileName}
                  subText={sample.note}
                  onClick={() => guarded(() => void session.openSample(sample))}
                >
                  {sample.title}
                </MenuItem>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
        <Button
          icon={<FolderOpenRegular />}
          disabled={state.busy !== undefined}
          onClick={() => guarded(() => picker.current?.click())}
        >
          打开…
        </Button>
        <Button icon={<ArrowDownloadRegular />} disabled={state.busy !== undefined} onClick={() => void session.save()}>
          保存
        </Button>
      </div>
      <p className={styles.standIn}>
        这里不是 Excel，是替它演示的网格：右边的窗格就是 Excel 里装的那一个，运行的是同一份加载项程序。
      </p>
      <UnsavedDialog
        fileName={state.fileName}
        open={pending !== undefined}
        onSave={async () => {
          await session.save();
          setPending(undefined);
          pending?.();
        }}
        onDiscard={() => {
          setPending(undefined);
          pending?.();
        }}
        onCancel={() => setPending(undefined)}
      />
    </header>
  );
}
