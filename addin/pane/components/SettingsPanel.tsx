import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Badge,
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  Select,
  Text,
  tokens,
} from '@fluentui/react-components';
import { Settings16Regular } from '@fluentui/react-icons/svg/settings';
import { PACK_IDS, type PackId } from '../../../shared/finding.ts';
import type { Documents } from '../answers.ts';
import type { PaneController } from '../controller.ts';
import { type Place, placeName, placesOf } from '../places.ts';
import type { PaneState, Settings } from '../state.ts';
import { chineseDate } from '../wording.ts';
import { AccessCodeForm } from './AccessCodeForm.tsx';
import { SentButton } from './sent/SentButton.tsx';

const useStyles = makeStyles({
  box: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  header: { display: 'flex', flexDirection: 'column', padding: `${tokens.spacingVerticalS} 0` },
  summary: { color: tokens.colorNeutralForeground2 },
  body: { display: 'grid', gap: tokens.spacingVerticalM, paddingBottom: tokens.spacingVerticalM },
  packs: { border: 'none', margin: 0, padding: 0, '& legend': { padding: 0 } },
  pack: { display: 'flex', flexDirection: 'column', gap: '2px', alignItems: 'start' },
  failed: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

/** 判断日期、所属地、政策包、访问码。 */
export function SettingsPanel({ state, controller }: { state: PaneState; controller: PaneController }) {
  const styles = useStyles();
  const { settings, documents } = state;
  const places = placesOf(documents.status === 'ready' ? documents.items : []);
  const change = (settings: Partial<Settings>): void => controller.dispatch({ type: 'settings-changed', settings });
  const toggle = (pack: PackId, on: boolean): void =>
    change({ packs: on ? [...settings.packs, pack] : settings.packs.filter((each) => each !== pack) });
  return (
    <Accordion collapsible className={styles.box}>
      <AccordionItem value="settings">
        <AccordionHeader icon={<Settings16Regular />} expandIconPosition="end" size="small">
          <span className={styles.header}>
            <Text weight="semibold">校验设置</Text>
            <Text size={200} className={styles.summary}>
              {summaryText(settings, places)}
            </Text>
          </span>
        </AccordionHeader>
        <AccordionPanel>
          <div className={styles.body}>
            <Field label="判断日期" hint="期限是否已到，按这一天判断；不填即为今天。">
              <Input type="date" value={settings.asOf} onChange={(_, { value }) => change({ asOf: value })} />
            </Field>
            <Field label="所属地" hint={placeHint(settings, places)}>
              <Select
                value={settings.place ?? places[0]?.code ?? ''}
                onChange={(_, { value }) => void controller.choosePlace(value)}
              >
                {withChosen(places, settings).map(({ code, name }) => (
                  <option key={code} value={code}>
                    {name}
                  </option>
                ))}
              </Select>
            </Field>
            <fieldset className={styles.packs}>
              <legend>政策包</legend>
              <Text size={200} className={styles.summary} block>
                一个都不选，就按表的种类用默认的。
              </Text>
              {PACK_IDS.map((pack) => (
                <Checkbox
                  key={pack}
                  checked={settings.packs.includes(pack)}
                  onChange={(_, { checked }) => toggle(pack, checked === true)}
                  label={<PackLabel pack={pack} documents={documents} />}
                />
              ))}
            </fieldset>
            {documents.status === 'failed' ? (
              <div className={styles.failed}>
                <Text size={200}>没有取到文件题名：{documents.failure.message}</Text>
                <Button size="small" onClick={() => void controller.readDocuments()}>
                  重试
                </Button>
              </div>
            ) : null}
            <div>
              <SentButton controller={controller} />
            </div>
            <AccessCodeForm accessCode={state.accessCode} action="记下" controller={controller} />
          </div>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}

function PackLabel({ pack, documents }: { pack: PackId; documents: Documents }) {
  const styles = useStyles();
  const document =
    documents.status === 'ready' ? documents.items.find((candidate) => candidate.pack === pack) : undefined;
  if (!document) return <>{pack}</>;
  return (
    <span className={styles.pack}>
      <span>{document.title}</span>
      <Text size={200} className={styles.summary}>
        {chineseDate(document.date)}
      </Text>
      {document.status === 'draft' ? (
        <Badge appearance="outline" color="warning" size="small">
          征求意见稿，未正式印发
        </Badge>
      ) : null}
    </span>
  );
}

/** 记着的所属地不在这一版文件管辖之内的，也列出来，免得看着像别的地方。 */
const withChosen = (places: readonly Place[], { place }: Settings): readonly Place[] =>
  place === undefined || places.some(({ code }) => code === place)
    ? places
    : [...places, { code: place, name: `${place}（这一版的文件没有管到）` }];

const placeHint = ({ place }: Settings, places: readonly Place[]): string =>
  `哪些文件有约束力、行里的县是不是本地的，按它判断。${place === undefined ? `没有选过，按${placeName(places)}；选了就记在本工作簿里。` : '已记在本工作簿里。'}`;

function summaryText({ asOf, packs, place }: Settings, places: readonly Place[]): string {
  const date = asOf === '' ? '今天' : chineseDate(asOf);
  return `判断日期 ${date} · ${placeName(places, place)} · ${packs.length === 0 ? '政策包按表种默认' : `政策包选了 ${packs.length} 个`}`;
}
