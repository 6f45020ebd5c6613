import { Badge, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import type { ReactNode } from 'react';
import type { DepartmentReading, Milestone } from '../../../shared/text.ts';
import type { CellReading } from '../../tasks/tasks.ts';
import { amountText, deadlineText, departmentFacts, metricText, ROLE_TEXT, standingText } from '../reading-text.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalXXS },
  item: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    width: '100%',
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    border: `${tokens.strokeWidthThin} solid transparent`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: `-${tokens.strokeWidthThin}`,
    },
    '@media (forced-colors: active)': { borderTopColor: 'Canvas' },
  },
  pinned: {
    backgroundColor: tokens.colorBrandBackground2,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke1}`,
    ':hover': { backgroundColor: tokens.colorBrandBackground2Hover },
  },
  number: {
    minWidth: '18px',
    height: '18px',
    marginTop: '1px',
    boxSizing: 'border-box',
    padding: '0 3px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    fontSize: tokens.fontSizeBase100,
    lineHeight: '18px',
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'center',
    '@media (forced-colors: active)': { outline: '1px solid CanvasText' },
  },
  words: { display: 'grid', gap: '2px', justifyItems: 'start', overflowWrap: 'anywhere' },
  name: { fontWeight: tokens.fontWeightSemibold },
  facts: { display: 'block' },
  quiet: { color: tokens.colorNeutralForeground2 },
  doubt: {
    display: 'flex',
    gap: tokens.spacingHorizontalXS,
    color: tokens.colorStatusWarningForeground3,
    '& svg': { flexShrink: 0, marginTop: '2px' },
  },
  tags: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

/** 指着哪一处、按定了哪一处；原文里同号的那一段随着突出。 */
export interface Emphasis {
  readonly pinned: number | undefined;
  readonly onPoint: (index: number | undefined) => void;
  readonly onPin: (index: number) => void;
}

/** 读出的各处，一处一行，序号与原文里的相同。 */
export function ReadingList({ reading, emphasis }: { reading: CellReading; emphasis: Emphasis }) {
  const styles = useStyles();
  const items = reading.as === 'targets' ? reading.milestones : reading.departments;
  if (items.length === 0)
    return (
      <Text className={styles.quiet}>
        {reading.as === 'targets' ? '没有读出时限、数目这类可以对照的目标。' : '没有读出部门名称。'}
      </Text>
    );
  return (
    <ol className={styles.list} aria-label={reading.as === 'targets' ? '读出的目标' : '读出的部门'}>
      {reading.as === 'targets'
        ? reading.milestones.map((milestone, index) => (
            <Item key={JSON.stringify(milestone)} index={index} emphasis={emphasis}>
              <MilestoneWords milestone={milestone} />
            </Item>
          ))
        : reading.departments.map((department, index) => (
            <Item key={JSON.stringify(department)} index={index} emphasis={emphasis}>
              <DepartmentWords department={department} />
            </Item>
          ))}
    </ol>
  );
}

function Item({ index, emphasis, children }: { index: number; emphasis: Emphasis; children: ReactNode }) {
  const styles = useStyles();
  const { pinned, onPoint, onPin } = emphasis;
  return (
    <li>
      <button
        type="button"
        aria-pressed={pinned === index}
        className={mergeClasses(styles.item, pinned === index && styles.pinned)}
        onMouseEnter={() => onPoint(index)}
        onMouseLeave={() => onPoint(undefined)}
        onFocus={() => onPoint(index)}
        onBlur={() => onPoint(undefined)}
        onClick={() => onPin(index)}
      >
        <span className={styles.number}>{index + 1}</span>
        <span className={styles.words}>{children}</span>
      </button>
    </li>
  );
}

function MilestoneWords({ milestone }: { milestone: Milestone }) {
  const styles = useStyles();
  return (
    <>
      <span className={styles.name}>{metricText(milestone)}</span>
      <span className={styles.facts}>
        {deadlineText(milestone.deadline)} · {amountText(milestone)}
      </span>
      {milestone.hedge === undefined ? null : (
        <Badge appearance="tint" color="informative">
          语气“{milestone.hedge}”
        </Badge>
      )}
      {milestone.unsure ? <Doubt>有两种读法，请核对</Doubt> : null}
    </>
  );
}

function DepartmentWords({ department }: { department: DepartmentReading }) {
  const styles = useStyles();
  const { name, role } = department;
  const known = department.known || department.generic === true;
  const facts = [...(known ? [standingText(department)] : []), ...departmentFacts(department)];
  return (
    <>
      <span className={styles.tags}>
        <span className={styles.name}>{name}</span>
        {role === undefined ? null : (
          <Badge appearance="tint" color="informative">
            {ROLE_TEXT[role]}
          </Badge>
        )}
      </span>
      {known ? null : <Doubt>{standingText(department)}</Doubt>}
      {facts.length === 0 ? null : (
        <Text size={200} className={styles.quiet}>
          {facts.join(' · ')}
        </Text>
      )}
    </>
  );
}

function Doubt({ children }: { children: ReactNode }) {
  const styles = useStyles();
  return (
    <Text size={200} className={styles.doubt}>
      <Warning16Filled aria-hidden />
      {children}
    </Text>
  );
}
