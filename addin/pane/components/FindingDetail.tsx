import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowLeft16Regular } from '@fluentui/react-icons/svg/arrow-left';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUp16Regular } from '@fluentui/react-icons/svg/chevron-up';
import { Target16Regular } from '@fluentui/react-icons/svg/target';
import { type KeyboardEvent, type ReactElement, useEffect, useRef } from 'react';
import { readableCell } from '../../tasks/readable.ts';
import type { LocatedFinding } from '../../tasks/tasks.ts';
import type { PaneController } from '../controller.ts';
import { focusLost } from '../focus.ts';
import { asItStands, isMended, neighbours, type Results, repairOf } from '../results.ts';
import { isFree, type PaneState } from '../state.ts';
import { cellText, placeOf } from '../wording.ts';
import { CellText } from './CellText.tsx';
import { ClauseCard } from './ClauseCard.tsx';
import { DetailSection } from './DetailSection.tsx';
import { ReadingSection } from './ReadingSection.tsx';
import { RepairCard } from './RepairCard.tsx';
import { SeverityMark } from './SeverityMark.tsx';
import { WhySection } from './WhySection.tsx';

const useStyles = makeStyles({
  nav: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    flexShrink: 0,
  },
  position: { marginLeft: 'auto', color: tokens.colorNeutralForeground2 },
  body: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    '& > *': { flexShrink: 0 },
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXL}`,
  },
  head: { display: 'grid', gap: tokens.spacingVerticalXS, justifyItems: 'start' },
  where: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  message: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
    outlineStyle: 'none',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  goTo: { paddingLeft: 0, paddingRight: 0, minWidth: 0 },
});

interface FindingDetailProps {
  readonly finding: LocatedFinding;
  readonly results: Results;
  readonly state: PaneState;
  readonly controller: PaneController;
}

/** 一条结果：错在哪，怎样改，依据什么。Esc 返回列表。 */
export function FindingDetail({ finding, results, state, controller }: FindingDetailProps) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const { id, citation, related = [] } = finding;
  useEffect(() => {
    body.current?.scrollTo(0, 0);
    if (focusLost()) heading.current?.focus();
  }, [id]);
  const around = neighbours(results, id);
  const { address, header } = placeOf(finding, results.checked.recognition);
  const repair = repairOf(results, id);
  const fixed = isMended(results, id);
  const now = asItStands(results, finding);
  const readable = readableCell(now);
  const leave = (): void => controller.dispatch({ type: 'left' });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') leave();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: 只为 Esc；每个动作都另有按钮
    <div style={{ display: 'contents' }} onKeyDown={onKeyDown}>
      <div className={styles.nav}>
        <Button appearance="subtle" size="small" icon={<ArrowLeft16Regular />} onClick={leave}>
          返回列表
        </Button>
        <Text size={200} className={styles.position}>
          {around.position > 0 ? `第 ${around.position} 条，共 ${around.total} 条` : ''}
        </Text>
        <Step label="上一条" icon={<ChevronUp16Regular />} to={around.previous} controller={controller} />
        <Step label="下一条" icon={<ChevronDown16Regular />} to={around.next} controller={controller} />
      </div>
      <section className={styles.body} aria-label="结果详情" ref={body}>
        <div className={styles.head}>
          <div className={styles.where}>
            <SeverityMark severity={finding.severity} fixed={fixed} />
            <Text size={200} className={styles.quiet}>
              {[finding.sheet, address, header].filter(Boolean).join(' · ')}
            </Text>
          </div>
          <h2 className={styles.message} ref={heading} tabIndex={-1}>
            {finding.message}
          </h2>
          <Button
            className={styles.goTo}
            appearance="transparent"
            size="small"
            icon={<Target16Regular />}
            onClick={() => void controller.goTo(id)}
          >
            {finding.address === undefined ? '转到这张工作表' : `定位到 ${finding.address}`}
          </Button>
        </div>
        {finding.fix || repair?.status === 'gone' ? (
          <DetailSection title="修复">
            <RepairCard
              key={id}
              finding={finding}
              results={results}
              free={isFree(state)}
              next={around.next}
              controller={controller}
            />
          </DetailSection>
        ) : null}
        {readable ? (
          <ReadingSection
            key={`${id} ${readable.text}`}
            finding={now}
            text={readable.text}
            title={repair?.status === 'fixed' ? '单元格现在的文字' : '单元格原文'}
            state={state}
            controller={controller}
          />
        ) : finding.value === undefined || fixed ? null : (
          <DetailSection title="单元格原文">
            <CellText text={cellText(finding.value)} span={finding.span} />
          </DetailSection>
        )}
        <WhySection finding={finding} state={state} controller={controller} />
        {citation ? (
          <DetailSection title="依据">
            <ClauseCard key={id} citation={citation} state={state} controller={controller} />
          </DetailSection>
        ) : null}
        {related.length > 0 ? (
          <DetailSection title="相关条款">
            {related.map((each) => (
              <ClauseCard
                key={`${id} ${each.document} ${each.article ?? ''}`}
                citation={each}
                state={state}
                controller={controller}
              />
            ))}
          </DetailSection>
        ) : null}
      </section>
    </div>
  );
}

interface StepProps {
  readonly label: string;
  readonly icon: ReactElement;
  readonly to: string | undefined;
  readonly controller: PaneController;
}

function Step({ label, icon, to, controller }: StepProps) {
  return (
    <Button
      appearance="subtle"
      size="small"
      aria-label={label}
      title={label}
      icon={icon}
      disabledFocusable={to === undefined}
      onClick={() => {
        if (to !== undefined) void controller.choose(to);
      }}
    />
  );
}
