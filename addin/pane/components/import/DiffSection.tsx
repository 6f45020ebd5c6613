import { Text } from '@fluentui/react-components';
import type { ResourceDiff } from '../../../../shared/api/editions.ts';
import { changedFields, countsText, itemName } from '../../import/difference-wording.ts';
import { RESOURCE_TITLE } from '../../import/import-wording.ts';
import { DifferenceLines } from '../DifferenceLines.tsx';
import { useWorkStyles } from '../work/work-styles.ts';

/** 各列这么多项；再多的只说数目。 */
const MOST_SHOWN = 20;
/** 前后各写这么长。 */
const LONGEST_SHOWN = 300;

const cut = (text: string): string => (text.length <= LONGEST_SHOWN ? text : `${text.slice(0, LONGEST_SHOWN)}…`);

/** 一类数据的差别：增、删、改各几项，是哪些，改的前后对照。 */
export function DiffSection({ diff }: { diff: ResourceDiff }) {
  const styles = useWorkStyles();
  const { resource, added, removed, changed } = diff;
  return (
    <section>
      <h3 className={styles.heading}>
        {RESOURCE_TITLE[resource]}：{countsText(diff)}
      </h3>
      <Names label="增" names={added.map((item) => itemName(resource, item))} />
      <Names label="删" names={removed.map((item) => itemName(resource, item))} />
      {changed.slice(0, MOST_SHOWN).map((item) => (
        <details key={item.key}>
          <summary>改：{itemName(resource, item.after)}</summary>
          {changedFields(item).map(({ field, before, after }) => (
            <div key={field}>
              <Text size={200} className={styles.quiet}>
                {field}
              </Text>
              <DifferenceLines before={cut(before)} after={cut(after)} labels={['现在', '改为']} />
            </div>
          ))}
        </details>
      ))}
      <More shown={MOST_SHOWN} all={changed.length} what="改" />
    </section>
  );
}

function Names({ label, names }: { label: string; names: readonly string[] }) {
  const styles = useWorkStyles();
  if (names.length === 0) return null;
  return (
    <>
      <ul className={styles.lines} aria-label={`${label}的各项`}>
        {names.slice(0, MOST_SHOWN).map((name) => (
          <li key={name}>
            {label}：{name}
          </li>
        ))}
      </ul>
      <More shown={MOST_SHOWN} all={names.length} what={label} />
    </>
  );
}

function More({ shown, all, what }: { shown: number; all: number; what: string }) {
  return all > shown ? (
    <Text size={200}>
      还有 {all - shown} 项（{what}）没有列出。
    </Text>
  ) : null;
}
