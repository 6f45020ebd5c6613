import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { CoveringDocument } from '../../../../shared/api/reference.ts';
import type { Sending, SentRequest } from '../../../tasks/sent.ts';
import { copyText } from '../../sent/copy.ts';
import { bytesOf, shownOf, sizeText, summarise, wholeText } from '../../sent/summary.ts';
import {
  columnsText,
  contentText,
  keptText,
  purposeText,
  tableTitle,
  termsText,
  WAY_TITLE,
} from '../../sent/wording.ts';
import { chineseTime } from '../../wording.ts';

const useStyles = makeStyles({
  sending: { display: 'grid', gap: tokens.spacingVerticalS },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  table: { display: 'grid', gap: tokens.spacingVerticalXXS },
  tableTitle: { margin: 0, fontSize: 'inherit', fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
  summary: { cursor: 'pointer' },
  body: {
    boxSizing: 'border-box',
    width: '100%',
    resize: 'vertical',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
  actions: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, flexWrap: 'wrap' },
});

interface SendingViewProps {
  readonly sending: Sending;
  readonly documents: readonly CoveringDocument[];
}

/** 一次送出：为什么，各表送了哪些列、多少行，前提是什么，正文原样。 */
export function SendingView({ sending, documents }: SendingViewProps) {
  const styles = useStyles();
  const { way, at, requests } = sending;
  const { bytes, terms, tables } = useMemo(() => summarise(sending), [sending]);
  const purpose = purposeText(sending);
  return (
    <section className={styles.sending} aria-label={WAY_TITLE[way]}>
      <h3 className={styles.title}>
        {WAY_TITLE[way]}（{chineseTime(at, new Date())}）
      </h3>
      {purpose ? <Text>{purpose}</Text> : null}
      {terms ? <Text>{termsText(terms, documents, way)}</Text> : null}
      {tables.map((summary) => (
        <div key={summary.table.name} className={styles.table}>
          <h4 className={styles.tableTitle}>{tableTitle(summary, way)}</h4>
          {summary.rows > 0 ? (
            <>
              <Text>{columnsText(summary)}</Text>
              <Text className={styles.quiet}>{keptText(summary)}</Text>
            </>
          ) : null}
        </div>
      ))}
      <Text>{requests.length === 0 ? '没有送出。' : `分 ${requests.length} 次送，共 ${sizeText(bytes)}。`}</Text>
      {requests.map((request, index) => (
        <RequestBody key={`${index + 1}`} request={request} title={`第 ${index + 1} 次`} />
      ))}
      {requests.length > 0 ? <CopyAll sending={sending} /> : null}
    </section>
  );
}

function RequestBody({ request, title }: { request: SentRequest; title: string }) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const { text, more, decoded } = shownOf(request);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>
        {title}：{contentText(request)}，{sizeText(bytesOf(request))}
      </summary>
      {open ? (
        <>
          <textarea className={styles.body} readOnly rows={7} aria-label={`${title}的正文`} value={text} />
          {more > 0 ? <Text className={styles.quiet}>后面还有 {more} 个字，“复制”的是全文。</Text> : null}
          {decoded ? (
            <Text className={styles.quiet}>送的时候汉字写成百分号编码，这里还原了；“复制”的是原样。</Text>
          ) : null}
        </>
      ) : null}
    </details>
  );
}

const COPIED = { copied: '已复制。', refused: '这里不让往剪贴板里写，没有复制成。' };

function CopyAll({ sending }: { sending: Sending }) {
  const styles = useStyles();
  const [outcome, setOutcome] = useState<keyof typeof COPIED>();
  const copy = async () => setOutcome((await copyText(wholeText(sending))) ? 'copied' : 'refused');
  return (
    <div className={styles.actions}>
      <Button size="small" onClick={() => void copy()} aria-label={`复制${WAY_TITLE[sending.way]}送出的正文`}>
        复制
      </Button>
      <Text role="status">{outcome ? COPIED[outcome] : ''}</Text>
    </div>
  );
}
