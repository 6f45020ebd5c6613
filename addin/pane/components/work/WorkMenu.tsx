import { makeStyles, tokens } from '@fluentui/react-components';
import type { Work } from '../../../tasks/work/work.ts';
import { IMPORT_ABOUT, IMPORT_TITLE } from '../../import/import-wording.ts';
import { WORKS } from '../../work/work-wording.ts';
import { useWorkStyles } from './work-styles.ts';

const useStyles = makeStyles({
  item: {
    font: 'inherit',
    textAlign: 'start',
    width: '100%',
    display: 'grid',
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  title: { fontWeight: tokens.fontWeightSemibold },
  about: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** 能往工作簿里写的各件活，和把工作簿里的表导入成参考数据。 */
export function WorkMenu({ onOpen, onImport }: { onOpen: (work: Work) => void; onImport: () => void }) {
  const styles = useStyles();
  const { view, list } = useWorkStyles();
  return (
    <div className={view}>
      <ul className={list} aria-label="工具">
        {WORKS.map(({ work, title, about }) => (
          <li key={work}>
            <button type="button" className={styles.item} onClick={() => onOpen(work)}>
              <span className={styles.title}>{title}</span>
              <span className={styles.about}>{about}</span>
            </button>
          </li>
        ))}
        <li>
          <button type="button" className={styles.item} onClick={onImport}>
            <span className={styles.title}>{IMPORT_TITLE}</span>
            <span className={styles.about}>{IMPORT_ABOUT}</span>
          </button>
        </li>
      </ul>
    </div>
  );
}
