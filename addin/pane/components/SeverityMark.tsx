import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { Info16Filled } from '@fluentui/react-icons/svg/info';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import { SEVERITY_LABEL, type Severity } from '../../../shared/finding.ts';

const ICON = { error: ErrorCircle16Filled, warning: Warning16Filled, info: Info16Filled } as const;

const useStyles = makeStyles({
  mark: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXXS,
    flexShrink: 0,
    fontWeight: tokens.fontWeightSemibold,
  },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorBrandForeground1 },
  fixed: { color: tokens.colorStatusSuccessForeground1 },
});

/** 只有图形，用在旁边已有文字的地方。 */
export function SeverityIcon({ severity }: { severity: Severity }) {
  const styles = useStyles();
  const Icon = ICON[severity];
  return <Icon aria-hidden className={styles[severity]} />;
}

/** 严重程度：图形、文字、颜色三样一起，不单靠颜色。 */
export function SeverityMark({ severity, fixed = false }: { severity: Severity; fixed?: boolean }) {
  const styles = useStyles();
  const Icon = fixed ? CheckmarkCircle16Filled : ICON[severity];
  return (
    <span className={mergeClasses(styles.mark, fixed ? styles.fixed : styles[severity])}>
      <Icon aria-hidden />
      {fixed ? '已修复' : SEVERITY_LABEL[severity]}
    </span>
  );
}
