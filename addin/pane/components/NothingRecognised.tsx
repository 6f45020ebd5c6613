import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { DocumentError24Regular } from '@fluentui/react-icons/svg/document-error';
import { SHEET_KINDS } from '../../../shared/sheets/kinds.ts';
import type { SkippedSheet } from '../../excel/table.ts';
import type { PaneController } from '../controller.ts';
import { SkippedSheets } from './SkippedSheets.tsx';

const useStyles = makeStyles({
  head: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  steps: { margin: 0, paddingLeft: '20px', display: 'grid', gap: tokens.spacingVerticalXS },
  kinds: {
    margin: 0,
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    '& dt': { fontWeight: tokens.fontWeightSemibold },
    '& dd': { margin: 0, color: tokens.colorNeutralForeground2 },
  },
});

interface NothingRecognisedProps {
  readonly skipped: readonly SkippedSheet[];
  readonly controller: PaneController;
}

/** 一张表也没认出：看过哪些工作表，为什么，怎么办。 */
export function NothingRecognised({ skipped, controller }: NothingRecognisedProps) {
  const styles = useStyles();
  return (
    <>
      <div className={styles.head}>
        <DocumentError24Regular aria-hidden />
        <h2 className={styles.title}>没有认出可校验的表</h2>
      </div>
      <SkippedSheets skipped={skipped} controller={controller} />
      <div>
        <Text weight="semibold">怎么办</Text>
        <ol className={styles.steps}>
          <li>看表头那一行的列名是否与下面的写法相同或相近；表在第几行、第几列都可以。</li>
          <li>列名另有写法的，点那张工作表的“更正”，指出表头在哪一行、各列是什么。</li>
          <li>列名写在图片或文本框里的，请改写到单元格里。</li>
          <li>改好之后，点上方的“重新认表”。</li>
        </ol>
      </div>
      <Accordion collapsible>
        <AccordionItem value="kinds">
          <AccordionHeader size="small">能校验的表和它们的列</AccordionHeader>
          <AccordionPanel>
            <dl className={styles.kinds}>
              {SHEET_KINDS.map((kind) => (
                <div key={kind.kind}>
                  <dt>{kind.title}</dt>
                  <dd>{kind.columns.map((column) => column.title).join('、')}</dd>
                </div>
              ))}
            </dl>
          </AccordionPanel>
        </AccordionItem>
      </Accordion>
    </>
  );
}
