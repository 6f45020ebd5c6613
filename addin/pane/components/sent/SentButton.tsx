import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Sending } from '../../../tasks/sent.ts';
import type { PaneController } from '../../controller.ts';
import { SentDialog } from './SentDialog.tsx';

interface SentButtonProps {
  readonly controller: PaneController;
  readonly className?: string;
}

/** 打开时照那一刻的记录；开着的时候又送了，不在眼前换掉。 */
export function SentButton({ controller, className }: SentButtonProps) {
  const [sendings, setSendings] = useState<readonly Sending[]>();
  const { documents } = controller.state();
  return (
    <>
      <Button
        className={className}
        appearance="transparent"
        size="small"
        aria-haspopup="dialog"
        onClick={() => setSendings(controller.sent())}
      >
        这次送出了什么
      </Button>
      {sendings ? (
        <SentDialog
          sendings={sendings}
          documents={documents.status === 'ready' ? documents.items : []}
          onClose={() => setSendings(undefined)}
        />
      ) : null}
    </>
  );
}
