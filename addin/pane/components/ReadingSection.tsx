import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { CellReading, LocatedFinding } from '../../tasks/tasks.ts';
import type { ReadingState } from '../answers.ts';
import type { PaneController } from '../controller.ts';
import type { PaneState } from '../state.ts';
import { CellText } from './CellText.tsx';
import { DetailSection } from './DetailSection.tsx';
import { type Emphasis, ReadingList } from './ReadingList.tsx';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface ReadingSectionProps {
  readonly finding: LocatedFinding;
  readonly text: string;
  /** 修好之后不再是原文。 */
  readonly title: string;
  readonly state: PaneState;
  readonly controller: PaneController;
}

/** 能读的一格：原文，和读出了什么；两边用同样的序号。打开才读，换一条或离开就不再等。 */
export function ReadingSection({ finding, text, title, state, controller }: ReadingSectionProps) {
  const [attempt, setAttempt] = useState(0);
  const [pointed, setPointed] = useState<number>();
  const [pinned, setPinned] = useState<number>();
  const original = useRef<HTMLDivElement>(null);
  const target = useRef(finding);
  target.current = finding;
  useEffect(() => {
    const stop = new AbortController();
    void controller.read(target.current, stop.signal);
    return () => stop.abort();
  }, [text, attempt, controller]);
  const reading = state.reading?.text === text ? state.reading : undefined;
  const items = reading?.status === 'ready' ? itemsOf(reading.reading) : [];
  const emphasis: Emphasis = {
    pinned,
    onPoint: setPointed,
    onPin: (index) => {
      setPinned(index === pinned ? undefined : index);
      original.current?.scrollIntoView({ block: 'nearest' });
    },
  };
  return (
    <>
      <DetailSection title={title}>
        <div ref={original}>
          <CellText
            text={text}
            span={finding.span}
            readings={items.map(({ span }) => span)}
            emphasised={pointed ?? pinned}
          />
        </div>
      </DetailSection>
      <DetailSection title="这一格读作">
        <Outcome reading={reading} emphasis={emphasis} onRetry={() => setAttempt(attempt + 1)} />
      </DetailSection>
    </>
  );
}

const itemsOf = (reading: CellReading) => (reading.as === 'targets' ? reading.milestones : reading.departments);

interface OutcomeProps {
  readonly reading: ReadingState | undefined;
  readonly emphasis: Emphasis;
  readonly onRetry: () => void;
}

function Outcome({ reading, emphasis, onRetry }: OutcomeProps) {
  const styles = useStyles();
  switch (reading?.status) {
    case undefined:
    case 'loading':
      return <Text className={styles.quiet}>正在读这一格…</Text>;
    case 'failed':
      return (
        <Text className={styles.quiet}>
          这一格的读法没有取到：{reading.failure.message}
          <Link as="button" inline onClick={onRetry}>
            再取一次
          </Link>
        </Text>
      );
    case 'ready':
      return <ReadingList reading={reading.reading} emphasis={emphasis} />;
  }
}
