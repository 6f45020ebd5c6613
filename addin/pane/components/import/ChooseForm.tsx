import { Button, Checkbox, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { ImportKind } from '../../../../shared/imports/kinds.ts';
import type { Edition } from '../../../../shared/reference.ts';
import type { FoundTable } from '../../../excel/table.ts';
import type { Found } from '../../import/import-state.ts';
import { kindText } from '../../import/import-wording.ts';
import { chineseDate } from '../../wording.ts';
import { useWorkStyles } from '../work/work-styles.ts';

interface ChooseFormProps {
  readonly found: Found;
  readonly onRead: (names: readonly string[]) => void;
  readonly onReview: (draft: Edition) => void;
  readonly onBack: () => void;
}

/** 哪些表导入成什么；起初全选。没有发布的草稿也列在这里。 */
export function ChooseForm({ found, onRead, onReview, onBack }: ChooseFormProps) {
  const styles = useWorkStyles();
  const { tables, skipped } = found.recognition;
  const [dropped, setDropped] = useState<ReadonlySet<string>>(new Set());
  const chosen = tables.flatMap(({ name }) => (dropped.has(name) ? [] : [name]));
  const toggle = (name: string, on: boolean): void => {
    const next = new Set(dropped);
    if (on) next.delete(name);
    else next.add(name);
    setDropped(next);
  };
  return (
    <>
      <Drafts drafts={found.drafts} onReview={onReview} />
      {tables.length === 0 ? (
        <Text>
          没有认出可以导入的表。表头请写成“名称、全称、别称”（部门）、“区划代码、名称、级别”（区划）、“题名、文号、日期”（文件）、“条号、标题、正文”（条款）或重点项目清单的各列。
        </Text>
      ) : (
        <fieldset className={styles.group}>
          <legend className={styles.legend}>导入哪些表</legend>
          {tables.map((table) => (
            <Checkbox
              key={table.name}
              label={tableText(table)}
              checked={!dropped.has(table.name)}
              onChange={(_, { checked }) => toggle(table.name, checked === true)}
            />
          ))}
        </fieldset>
      )}
      {skipped.length > 0 ? (
        <Text size={200} className={styles.quiet}>
          另有 {skipped.length} 张工作表没有认出，不导入：{skipped.map(({ sheet }) => sheet).join('、')}。
        </Text>
      ) : null}
      <Text size={200} className={styles.quiet}>
        选中的各类整类换新，没有选的沿用现在的。先读表、说明问题，再起草；发布之前谁也看不到。
      </Text>
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={chosen.length === 0} onClick={() => onRead(chosen)}>
          读选中的 {chosen.length} 张表
        </Button>
        <Button onClick={onBack}>返回</Button>
      </div>
    </>
  );
}

const tableText = ({ name, kind, firstRow, lastRow }: FoundTable<ImportKind>): string =>
  `${name} → ${kindText(kind)}（${Math.max(0, lastRow - firstRow + 1)} 行）`;

function Drafts({ drafts, onReview }: { drafts: readonly Edition[]; onReview: (draft: Edition) => void }) {
  const styles = useWorkStyles();
  if (drafts.length === 0) return null;
  return (
    <section>
      <h3 className={styles.heading}>没有发布的草稿</h3>
      <ul className={styles.list} aria-label="没有发布的草稿">
        {drafts.map((draft) => (
          <li key={draft.id}>
            <Button size="small" onClick={() => onReview(draft)}>
              {draft.title}（{chineseDate(draft.createdOn)}起草）
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
