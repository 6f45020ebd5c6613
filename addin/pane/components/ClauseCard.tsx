import { Badge, Button, Link, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Citation } from '../../../shared/finding.ts';
import type { ReferenceDocument } from '../../../shared/reference.ts';
import type { ClauseText } from '../answers.ts';
import type { PaneController } from '../controller.ts';
import { clauseKey, type PaneState } from '../state.ts';
import { chineseDate, documentOf, isDraft } from '../wording.ts';

const useStyles = makeStyles({
  card: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    justifyItems: 'start',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  quote: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    whiteSpace: 'pre-wrap',
  },
  full: { margin: 0, whiteSpace: 'pre-wrap', lineHeight: tokens.lineHeightBase400 },
});

interface ClauseCardProps {
  readonly citation: Citation;
  readonly state: PaneState;
  readonly controller: PaneController;
}

/** 一处出处：文件、文号、条款、原文。征求意见稿直说是征求意见稿。 */
export function ClauseCard({ citation, state, controller }: ClauseCardProps) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const items = state.documents.status === 'ready' ? state.documents.items : [];
  const document = documentOf(citation, items);
  const draft = isDraft(citation, items);
  const { pack, article } = citation;
  const toggle = (): void => {
    if (!open && article !== undefined) void controller.readClause(pack, article);
    setOpen(!open);
  };
  return (
    <div className={styles.card}>
      <Text weight="semibold">{citation.document}</Text>
      {draft ? (
        <Badge appearance="tint" color="warning">
          征求意见稿，尚未正式印发
        </Badge>
      ) : null}
      <Text size={200} className={styles.quiet}>
        {[article, document && issued(document)].filter(Boolean).join(' · ')}
      </Text>
      {citation.quote === undefined ? null : <blockquote className={styles.quote}>{citation.quote}</blockquote>}
      {article === undefined ? null : (
        <Link as="button" aria-expanded={open} onClick={toggle}>
          {open ? '收起条款全文' : '查看条款全文'}
        </Link>
      )}
      {open && article !== undefined ? (
        <FullClause
          clause={state.clauses[clauseKey(pack, article)]}
          onRetry={() => void controller.readClause(pack, article)}
        />
      ) : null}
    </div>
  );
}

const issued = (document: ReferenceDocument): string =>
  `${document.number && !document.title.includes(document.number) ? `${document.number} ` : ''}${chineseDate(document.date)}`;

function FullClause({ clause, onRetry }: { clause: ClauseText | undefined; onRetry: () => void }) {
  const styles = useStyles();
  switch (clause?.status) {
    case undefined:
    case 'loading':
      return <Spinner size="tiny" label="正在取条款全文…" />;
    case 'ready':
      return <p className={styles.full}>{clause.text}</p>;
    case 'absent':
      return <Text className={styles.quiet}>参考数据里没有这一条的全文。</Text>;
    case 'failed':
      return (
        <>
          <Text>没有取到全文：{clause.failure.message}</Text>
          <Button size="small" onClick={onRetry}>
            重试
          </Button>
        </>
      );
  }
}
