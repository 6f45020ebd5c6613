import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { SentCheck } from '../../../tasks/sent.ts';
import type { PaneController } from '../../controller.ts';
import { SentDialog } from './SentDialog.tsx';

interface SentButtonProps {
  readonly controller: PaneController;
  readonly className?: string;
}

/** 打开时照那一刻的记录；开着的时候又复核了，不在眼前换掉。 */
export function SentButton({ controller, className }: SentButtonProps) {
  const [checks, setChecks] = useState<readonly SentCheck[]>();
  const { documents } = controller.state();
  return (
    <>
      <Button
        className={className}
        appearance="transparent"
        size="small"
        aria-haspopup="dialog"
        onClick={() => setChecks(controller.sent())}
      >
        这次送出了什么
      </Button>
      {checks ? (
        <SentDialog
          checks={checks}
          documents={documents.status === 'ready' ? documents.items : []}
          onClose={() => setChecks(undefined)}
        />
      ) : null}
    </>
  );
}
