import { Button } from '@fluentui/react-components';
import type { PaneController } from '../../controller.ts';

/** 不再照这条更正。 */
export function TakeBackButton({ correctionId, controller }: { correctionId: string; controller: PaneController }) {
  return (
    <Button size="small" appearance="subtle" onClick={() => void controller.correcting.takeBack(correctionId)}>
      恢复自动识别
    </Button>
  );
}
