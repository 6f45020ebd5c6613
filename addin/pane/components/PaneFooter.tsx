import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ChevronDown12Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUp12Regular } from '@fluentui/react-icons/svg/chevron-up';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import { useState } from 'react';
import type { ValidationResponse } from '../../../shared/api/validations.ts';
import type { Documents } from '../answers.ts';
import type { PaneController } from '../controller.ts';
import { chineseDate } from '../wording.ts';
import { SentButton } from './sent/SentButton.tsx';

const useStyles = makeStyles({
  footer: {
    flexShrink: 0,
    display: 'grid',
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalS}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  line: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalL },
  draft: {
    display: 'flex',
    gap: tokens.spacingHorizontalXS,
    color: tokens.colorStatusWarningForeground3,
    '& svg': { flexShrink: 0 },
  },
  packs: { margin: 0, paddingLeft: '18px', maxHeight: '160px', overflowY: 'auto' },
  button: {
    minWidth: 0,
    padding: 0,
    height: 'auto',
    fontSize: 'inherit',
    lineHeight: 'inherit',
    fontWeight: 'inherit',
  },
});

interface PaneFooterProps {
  readonly response: ValidationResponse;
  readonly documents: Documents;
  readonly controller: PaneController;
}

/** 这次结果的前提：参考数据版本、判断日期、用了哪些文件。 */
export function PaneFooter({ response, documents, controller }: PaneFooterProps) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const items = documents.status === 'ready' ? documents.items : [];
  const used = response.packs.map((pack) => ({ pack, document: items.find((candidate) => candidate.pack === pack) }));
  const draft = used.some(({ document }) => document?.status === 'draft');
  return (
    <footer className={styles.footer}>
      <div className={styles.line}>
        <Text size={200}>
          参考数据版本 {response.edition} · 判断日期 {chineseDate(response.asOf)}
        </Text>
      </div>
      {draft ? (
        <div className={styles.draft}>
          <Warning16Filled aria-hidden />
          所据文件含征求意见稿，尚未正式印发
        </div>
      ) : null}
      <div className={styles.line}>
        <Button
          className={styles.button}
          appearance="transparent"
          size="small"
          aria-expanded={open}
          icon={open ? <ChevronDown12Regular /> : <ChevronUp12Regular />}
          iconPosition="after"
          onClick={() => setOpen(!open)}
        >
          依据 {used.length} 份文件
        </Button>
        <SentButton controller={controller} className={styles.button} />
      </div>
      {open ? (
        <ul className={styles.packs}>
          {used.map(({ pack, document }) => (
            <li key={pack}>{document?.title ?? pack}</li>
          ))}
        </ul>
      ) : null}
    </footer>
  );
}
