import { makeStyles, Switch, Text, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { PaneController } from '../controller.ts';
import { isLive, liveNote } from '../live/live-state.ts';
import type { Results } from '../results.ts';
import type { PaneState } from '../state.ts';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXS}`,
    flexShrink: 0,
  },
  note: { color: tokens.colorNeutralForeground2, minWidth: 0 },
  switch: { flexShrink: 0, marginLeft: `-${tokens.spacingHorizontalS}` },
});

interface LiveSwitchProps {
  readonly state: PaneState;
  readonly results: Results;
  readonly controller: PaneController;
}

/** “随改随查”的开关，和它此刻的情形。 */
export function LiveSwitch({ state, results, controller }: LiveSwitchProps) {
  const styles = useStyles();
  const noteId = useId();
  const { live } = state;
  const on = isLive(live, results);
  const note = liveNote(live, results) ?? (on ? '改完一格，稍等就有新的结果。' : '改完请按“再次校验”。');
  return (
    <div className={styles.line}>
      <Switch
        className={styles.switch}
        label="随改随查"
        checked={on}
        disabled={!live.supported}
        aria-describedby={noteId}
        onChange={(_, { checked }) => void controller.switchLive(checked)}
      />
      <Text id={noteId} size={200} className={styles.note}>
        {live.rechecking ? '正在复核…' : note}
      </Text>
    </div>
  );
}
