import { Button, Field, Input, Text, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { ImportReading, LocatedProblem } from '../../../tasks/import-tasks.ts';
import { kindText } from '../../import/import-wording.ts';
import { sentence } from '../../wording.ts';
import { SeverityMark } from '../SeverityMark.tsx';
import { useWorkStyles } from '../work/work-styles.ts';

/** 一次列这么多条；再多的改好一批再读。 */
const MOST_SHOWN = 100;

interface ReadingViewProps {
  readonly reading: ImportReading;
  readonly drafting: boolean;
  readonly onShow: (problem: LocatedProblem) => void;
  readonly onDraft: (named: { readonly title: string; readonly note: string }) => void;
  readonly onBack: () => void;
}

/** 读好了：各表收了几条，哪些格有问题；给这一版起个名，起草。 */
export function ReadingView({ reading, drafting, onShow, onDraft, onBack }: ReadingViewProps) {
  const styles = useWorkStyles();
  const [title, setTitle] = useState('');
  const [note, setNote] = useState('');
  const { sheets, notes } = reading.read;
  return (
    <>
      <ul className={styles.lines} aria-label="各表收了几条">
        {sheets.map(({ name, kind, records, kept }) => (
          <li key={name}>
            {name} → {kindText(kind)}：{records} 条，收 {kept} 条
          </li>
        ))}
      </ul>
      {notes.map((each) => (
        <Text key={each} size={200} className={styles.quiet}>
          {sentence(each)}
        </Text>
      ))}
      <Problems reading={reading} onShow={onShow} />
      <Field label="这一版叫什么" required>
        <Input value={title} maxLength={200} onChange={(_, { value }) => setTitle(value)} />
      </Field>
      <Field label="说明" hint="为什么换、根据什么；日后查得到。">
        <Textarea value={note} maxLength={2_000} onChange={(_, { value }) => setNote(value)} />
      </Field>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={drafting || title.trim() === ''}
          onClick={() => onDraft({ title: title.trim(), note: note.trim() })}
        >
          {drafting ? '正在起草…' : '起草，看差别'}
        </Button>
        <Button disabledFocusable={drafting} onClick={onBack}>
          返回
        </Button>
      </div>
    </>
  );
}

function Problems({ reading, onShow }: { reading: ImportReading; onShow: (problem: LocatedProblem) => void }) {
  const styles = useWorkStyles();
  const { problems, read } = reading;
  const { error, warning, info } = read.counts;
  const total = error + warning + info;
  if (total === 0) return <Text>没有发现问题。</Text>;
  const shown = problems.slice(0, MOST_SHOWN);
  return (
    <section>
      <h3 className={styles.heading}>
        {total} 处问题{error > 0 ? `，其中 ${error} 处错误所在的行没有收` : ''}
      </h3>
      <ul className={styles.list} aria-label="读表时的问题">
        {shown.map((problem) => (
          <li key={`${problem.sheet}!${problem.row}!${problem.column}!${problem.message}`}>
            <SeverityMark severity={problem.severity} />{' '}
            <Button size="small" appearance="subtle" onClick={() => onShow(problem)}>
              {problem.worksheet} {problem.address}
            </Button>
            <Text block>{sentence(problem.message)}</Text>
          </li>
        ))}
      </ul>
      {total > shown.length ? <Text>还有 {total - shown.length} 处没有列出。先改好上面的，再读一次。</Text> : null}
    </section>
  );
}
