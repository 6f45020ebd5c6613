import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { PaneController } from '../../controller.ts';

const useStyles = makeStyles({
  button: { minWidth: 0, padding: 0, marginLeft: tokens.spacingHorizontalXS, color: tokens.colorBrandForegroundLink },
});

/** 不再照这条更正。 */
export function TakeBackButton({ correctionId, controller }: { correctionId: string; controller: PaneController }) {
  return (
    <Button
      size="small"
      appearance="transparent"
      className={useStyles().button}
      onClick={() => void controller.correcting.takeBack(correctionId)}
    >
      恢复自动识别
    </Button>
  );
}
